// The shape of a 2019 framework file (`frameworks/npq*-2019.json`), parsed once at start-up.
import { z } from 'zod';

const text = z.string().min(1);

const supportingDocument = z.strictObject({ id: text, label: text, parts: z.array(text).min(2).optional() });

const criterion = z.strictObject({
  code: text,
  text,
  stem: text.optional(),
  /** Kept in the file where Annex A prints the criterion differently; people are assessed against Annex C. */
  annexAText: text.optional(),
  supportingDocuments: z.array(supportingDocument),
});

const contentArea = z.strictObject({ id: text, name: text, nameInSource: text, criteria: z.array(criterion).min(1) });

const task = z.object({
  id: text,
  name: text,
  summary: text,
  wordLimit: z.int().positive(),
  wordLimitGroup: text,
  projectMinimum: text.nullable(),
  placementMinimum: text.nullable(),
  requirements: z.array(z.object({ id: text, text, optional: z.boolean().default(false) })),
  contentAreas: z.array(contentArea).min(1),
});

export const frameworkSchema = z.object({
  schemaVersion: z.literal(1),
  programme: text,
  family: z.literal('2019-framework'),
  title: text,
  version: text,
  source: z.object({ attribution: text }),
  /** R7: leadership behaviours are not formally assessed. */
  leadershipBehavioursAssessed: z.literal(false),
  tasks: z.array(task).min(1),
  counts: z.strictObject({
    tasks: z.int(),
    criterionRows: z.int(),
    distinctCodes: z.int(),
    criteriaPerTask: z.record(z.string(), z.int()),
    criteriaNeedingDocuments: z.int(),
  }),
});

export type FrameworkFile = z.infer<typeof frameworkSchema>;
