// What the sign-in email has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of the sign-in email, words already. */
export const signInProps = z.object({ ...letterhead, link: webLink, minutes: line, until: line });
