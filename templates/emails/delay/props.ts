// What E15 has to be told. There is no field for a reason: nothing in it may differ by why somebody waits (R165).
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E15, words already. */
export const delayProps = z.object({ ...letterhead, programme: line, was: line, by: line });
