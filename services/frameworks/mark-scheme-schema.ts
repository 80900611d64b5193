// The shape of a mark scheme file (`frameworks/mark-schemes/*.json`), and a provider's own, parsed once when it is loaded.
import { z } from 'zod';

const text = z.string().min(1);
const percent = z.number().min(0).max(100);

export const markSchemeSchema = z.strictObject({
  schemaVersion: z.literal(1),
  family: z.enum(['2019-framework', 'reformed-2021']),
  /** More than one where programmes share a scheme, as the case studies may. */
  programmes: z.array(text).min(1),
  frameworkVersion: text,
  version: text,
  example: z.boolean(),
  note: z.string(),
  scale: z.array(z.number().min(0)).min(2),
  passRule: z.strictObject({
    minTotalPercent: percent,
    minContentAreaPercent: percent,
    maxZeros: z.int().min(0).nullable(),
    requireAllTasks: z.boolean(),
  }),
  criteria: z
    .array(z.strictObject({ task: text, code: text, descriptors: z.array(z.strictObject({ score: z.number(), text })) }))
    .min(1),
});

export type MarkSchemeFile = z.infer<typeof markSchemeSchema>;
