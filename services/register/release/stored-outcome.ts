// An outcome as it was confirmed, with the sums and lines that led to it: what is told is this, never computed anew (R152).
import { z } from 'zod';
import type { Outcome } from '../../../domain/outcome/outcome.ts';

const tally = z.object({ marks: z.number(), maximum: z.number(), needed: z.number(), met: z.boolean() });

/** Rows of `outcome`, as SQL gathers them. */
export const storedOutcome = z.object({
  result: z.enum(['pass', 'fail']),
  total: tally,
  areas: z.array(tally.extend({ area: z.string() })),
  failed: z.array(
    z.discriminatedUnion('rule', [
      z.object({ rule: z.literal('total') }),
      z.object({ rule: z.literal('content-area'), area: z.string() }),
      z.object({ rule: z.literal('zeros'), zeros: z.number(), most: z.number() }),
    ]),
  ),
  schemeVersion: z.string(),
}) satisfies z.ZodType<Outcome & { readonly schemeVersion: string }>;
