// Where the things that have states are kept, and how their rows are parsed: what the write door works on.
import type { z } from 'zod';
import { submissionSchema } from '../../domain/submission/submission.ts';
import type { Stateful, SubjectName } from '../../domain/transition.ts';
import { windowLifeSchema } from '../../domain/window/life.ts';

/** Table and schema of each kind. */
export const subjects = {
  submission: { table: 'submission', schema: submissionSchema },
  window: { table: 'submission_window', schema: windowLifeSchema },
} as const satisfies Record<SubjectName, { table: string; schema: z.ZodType<Stateful> }>;
