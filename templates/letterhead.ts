// What every email is told: who writes, and to whom. The schemas' small parts stand here too.
import { z } from 'zod';

/** One line of text: line breaks and control characters become spaces, so that a file's name cannot add a paragraph. */
export const line = z
  .string()
  .transform((text) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim())
  .pipe(z.string().min(1));

/** A link to a page. */
export const webLink = z.url({ protocol: /^https?$/ });

/** The team that writes. `phone` is null where the provider gives none; `page` is where participants see how they stand (R34). */
const sender = z.object({
  team: line,
  provider: line,
  contact: z.email(),
  phone: line.nullable(),
  page: webLink.nullable().default(null),
});

/** The fields of every schema: `name` is what the person is called after "Dear". */
export const letterhead = { name: line, sender };

/** The same, as facts to build an email from. */
export interface Letterhead {
  readonly name: string;
  readonly sender: {
    readonly team: string;
    readonly provider: string;
    readonly contact: string;
    readonly phone: string | null;
    readonly page?: string | null;
  };
}
