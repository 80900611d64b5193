// What E16 has to be told.
import { z } from 'zod';

import { line, webLink } from '../../letterhead.ts';
import { resultProps } from '../../result.ts';

/** The props of E16, words already. `rest` says what is still to be passed; `form` and `trn` are null where nothing is asked. */
export const resultPassProps = z.object({
  ...resultProps,
  rest: line.nullable(),
  certificate: z.object({ line, link: webLink, queries: z.email() }).nullable(),
  form: webLink.nullable(),
  trn: z.object({ line, link: webLink }).nullable(),
});
