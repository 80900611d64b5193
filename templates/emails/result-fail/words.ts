// Puts the facts of E17 into words.
import type { z } from 'zod';

import { type Fail, failWords } from '../../fail.ts';
import type { resultFailProps } from './props.ts';

/** The props of E17: the first resubmission is free (R155). */
export function resultFailWords(facts: Fail): z.input<typeof resultFailProps> {
  return failWords(facts, {
    inHeadline: 'you can hand it in again free of charge',
    sentence: 'The first time you hand in again is free of charge.',
  });
}
