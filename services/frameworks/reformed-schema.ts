// The shape of the reformed programmes' file (`frameworks/reformed-2021.json`), parsed once at start-up.
import { z } from 'zod';

const text = z.string().min(1);

const task = z.object({
  id: text,
  name: text,
  summary: text,
  wordLimit: z.int().positive().nullable(),
  wordLimitGroup: text,
  /** Key `caseStudy.days`; the opening day counts (R206, R207). */
  windowCalendarDays: z.int().min(2),
  projectMinimum: z.null(),
  placementMinimum: z.null(),
});

export const reformedSchema = z.object({
  schemaVersion: z.literal(1),
  family: z.literal('reformed-2021'),
  version: text,
  award: z.object({ engagementThresholdPercent: z.number().min(0).max(100), finalAssessmentRequired: z.literal(true) }),
  tasks: z.array(task).min(1),
  programmes: z.array(z.object({ programme: text, title: text, kind: z.enum(['specialist', 'leadership']) })),
  configurableDefaults: z.object({
    /** Key `caseStudy.wordLimit`: by kind, and by programme where a provider asks for another (R211). */
    wordLimit: z.strictObject({
      specialist: z.int().positive(),
      leadership: z.int().positive(),
      programmes: z.record(text, z.int().positive()).default({}),
    }),
    rubric: z.array(z.strictObject({ code: text, text })).min(1),
  }),
  counts: z.strictObject({
    programmes: z.int(),
    specialist: z.int(),
    leadership: z.int(),
    tasksPerProgramme: z.int(),
  }),
});

export type ReformedFile = z.infer<typeof reformedSchema>;
