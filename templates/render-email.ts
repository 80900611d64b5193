// Renders an email by its name: the files' words, or an admin's version of them.
import type { EmailName } from '../domain/pipeline/email-name.ts';
import { compileEmail, ownWords } from './compile-email.ts';
import type { RenderProps, RenderedEmail } from './compile-email.ts';
import type { Email, EmailVersion } from './email.ts';
import { emails } from './emails.ts';

const mostVersionsKept = 200;
const compiled = new Map<string, RenderProps>();

/**
 * Subject (one line), HTML and plain text. `props` are parsed by the email's schema: a ZodError says what is missing.
 * `version` is an admin's, accepted before by acceptVersion; it is compiled once and kept.
 */
export function renderEmail(name: EmailName, props: unknown, version?: EmailVersion): RenderedEmail {
  const email: Email = emails[name];
  return rendererOf(email, version)(email.props.parse(props));
}

function rendererOf(email: Email, version: EmailVersion | undefined): RenderProps {
  const key = JSON.stringify([email.name, version?.subject, version?.html, version?.text]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const fresh = compileEmail(email, version ?? ownWords(email));
  if (compiled.size >= mostVersionsKept) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}
