// Whether an admin's version of an email may be used: it renders every example and still says what the email has to say.
import { refused } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { compileEmail, versionFaults } from './compile-email.ts';
import type { RenderProps } from './compile-email.ts';
import type { Email, EmailVersion } from './email.ts';
import { markedProps } from './marked-props.ts';

// Mail programs drop these, or warn of them; and a subject is read over shoulders.
const unsafeHtml =
  /<\s*(?:script|style|iframe|form|input|textarea|object|embed|link|meta|title|template|noscript)\b|\son\w+\s*=|javascript:/i;
const openComment = /<!--(?![\s\S]*-->)/;
const tellsOutcome = /\b(?:pass|passed|fail|failed|not yet passed|unsuccessful)\b/i;

/** `{ accepted: true }`, or a refusal whose detail's `words` say what to change. */
export function acceptVersion(email: Email, version: EmailVersion): { readonly accepted: true } | Refusal {
  const faults = versionFaults(email, version);
  if (faults.length > 0) return refused('email-version-faulty', { words: `Put this right: ${faults.join('; ')}.` });
  if (unsafeHtml.test(version.html) || openComment.test(version.html)) {
    const words =
      'Leave out scripts, forms, frames and style blocks, and close every comment: mail programs drop them.';
    return refused('email-version-unsafe', { words });
  }
  if (tellsOutcome.test(version.subject)) {
    return refused('email-version-tells-outcome', {
      words: 'Leave the outcome out of the subject: it can be read by others.',
    });
  }
  // Without our own preview and foot: what they say does not count for the version.
  return tryExamples(email, compileEmail({ ...email, preview: '', because: '' }, version)) ?? { accepted: true };
}

function tryExamples(email: Email, render: RenderProps): Refusal | null {
  for (const [example, input] of Object.entries(email.examples)) {
    const props = email.props.parse(input);
    try {
      if (render(props).subject === '') return refused('email-version-faulty', { words: 'The subject is empty.' });
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      return refused('email-version-does-not-render', {
        words: `The example “${example}” does not render: ${reason}.`,
        example,
      });
    }
    const silent = email.mustSay.find((field) => !says(render, props, field));
    if (silent !== undefined) {
      const words = `Say “${silent}” in the HTML and in the text, all of it (example “${example}”).`;
      return refused('email-version-must-say', { words, field: silent, example });
    }
  }
  return null;
}

// The field's words are swapped for marks, so that an example's date typed out by hand does not count as saying it.
function says(render: RenderProps, props: Readonly<Record<string, unknown>>, field: string): boolean {
  const { marked, marks } = markedProps(props, field);
  const { html, text } = render(marked);
  const seen = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<title>[\s\S]*?<\/title>/, '');
  return marks.every((mark) => seen.includes(mark) && text.includes(mark));
}
