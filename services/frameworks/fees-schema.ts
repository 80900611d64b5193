// The shape of what a provider charges (`frameworks/fees.json`): dated lists in pounds, read as whole pence (R164).
import { z } from 'zod';
import type { DatedFees } from '../../domain/fee/fee-schedule.ts';
import { localDateSchema } from './bank-holidays-schema.ts';

const pounds = z
  .string()
  .regex(/^\d{1,5}\.\d{2}$/u, 'not an amount in pounds such as 100.00')
  .transform((amount) => Number(amount.replace('.', '')))
  .refine((pence) => pence > 0, 'nothing is charged for nothing');

export const feesSchema = z
  .object({
    source: z.object({ attribution: z.string().min(1) }),
    schedule: z
      .array(z.strictObject({ from: localDateSchema, nonSubmission: pounds, secondResubmission: pounds }))
      .min(1)
      .refine((lists) => new Set(lists.map(({ from }) => from)).size === lists.length, 'two lists hold from one day'),
  })
  .transform(({ schedule }): readonly DatedFees[] => schedule);
