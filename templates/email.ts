// What an email is: a folder with its declaration, subject, body as HTML and as text, and examples.
import type { z } from 'zod';

import type { EmailName } from '../domain/pipeline/email-name.ts';

/** The declaration of one email; its words stand beside it in subject.hbs, body.html.hbs and body.txt.hbs. */
export interface EmailDeclaration<Props extends z.ZodObject> {
  readonly name: EmailName;
  /** Its id in the rules' list of emails, or the rule that asks for it; null for what no rule lists. */
  readonly id: `E${number}` | `R${number}` | null;
  readonly to: 'participant' | 'sponsor' | 'assessor' | 'moderator' | 'admin' | 'anyone';
  readonly folder: URL;
  /** What is told, in words already: templates put no dates or sums together. */
  readonly props: Props;
  /** The fields that every version has to say, in HTML and in text. */
  readonly mustSay: readonly (keyof z.output<Props> & string)[];
  /** The fields that a subject or preview never says: an outcome. */
  readonly secret?: readonly (keyof z.output<Props> & string)[];
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  /** Why the person gets this, at its foot. */
  readonly because: string;
  /** By name; together they use every field and every turn of the words. */
  readonly examples: Readonly<Record<string, z.input<Props>>>;
}

/** Any email. */
export type Email = EmailDeclaration<z.ZodObject>;

/** The words of an email: the files' own, or an admin's version of them. `html` is the body only; the layout stays ours. */
export interface EmailVersion {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Declares an email: its examples are checked against its props, its must-say fields against both. */
export function email<Props extends z.ZodObject>(declaration: EmailDeclaration<Props>): EmailDeclaration<Props> {
  return declaration;
}
