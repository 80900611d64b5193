// The builder of a submission's transitions.
import { transitionsOf } from '../transition.ts';
import type { Submission } from './submission.ts';

/** Declares a move in a submission's life. */
export const transition = transitionsOf<Submission>('submission');
