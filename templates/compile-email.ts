// From an email's words to a function that renders them: laid out, styles inlined and compiled, once per version.
import { readFileSync } from 'node:fs';

import Handlebars from 'handlebars';
import juice from 'juice';

import type { Email, EmailVersion } from './email.ts';
import { fieldsOf, templateFaults } from './template-faults.ts';

/** An email ready to send. */
export interface RenderedEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders props that the email's schema has already parsed; throws for a missing field. */
export type RenderProps = (props: Readonly<Record<string, unknown>>) => RenderedEmail;

const read = (name: string, folder: URL): string => readFileSync(new URL(name, folder), 'utf8');
const layouts = new URL('./layouts/', import.meta.url);
const htmlLayout = read('email.html.hbs', layouts);
const textLayout = read('email.txt.hbs', layouts);
// Juice's own attributes for tables undo the layout: text-align becomes a table that floats.
const inlining = { applyAttributesTableElements: false, applyWidthAttributes: false };
const handlebars = Handlebars.create();
for (const helper of ['log', 'lookup', 'with']) handlebars.unregisterHelper(helper);

/** The words in the email's own folder. */
export function ownWords(email: Email): EmailVersion {
  return {
    subject: read('subject.hbs', email.folder),
    html: read('body.html.hbs', email.folder),
    text: read('body.txt.hbs', email.folder),
  };
}

/** What is wrong with a version's templates, as `part: fault`. The subject may not mention what the email keeps secret. */
export function versionFaults(email: Email, version: EmailVersion): string[] {
  const fields = fieldsOf(Object.values(email.examples));
  const outside = new Set([...fields].filter((field) => !(email.secret ?? []).includes(field)));
  return [
    ...templateFaults(version.subject, outside).map((fault) => `subject: ${fault}`),
    ...templateFaults(email.preview, outside).map((fault) => `preview: ${fault}`),
    ...templateFaults(email.because, fields).map((fault) => `foot: ${fault}`),
    ...templateFaults(version.html, fields).map((fault) => `HTML: ${fault}`),
    ...templateFaults(version.text, fields).map((fault) => `text: ${fault}`),
  ];
}

/** Compiles one version; throws where its templates have faults. */
export function compileEmail(email: Email, version: EmailVersion): RenderProps {
  const faults = versionFaults(email, version);
  if (faults.length > 0) throw new Error(`The email ${email.name} cannot be used: ${faults.join('; ')}`);
  const subject = compile(version.subject, { noEscape: true });
  // Styles are put into the template, not into each mail: juice leaves {{ }} alone.
  const html = compile(juice(lay(htmlLayout, email, version.subject, version.html), inlining), { noEscape: false });
  const text = compile(lay(textLayout, email, version.subject, version.text), { noEscape: true });
  return (props) => ({
    subject: subject(props).replace(/\s+/g, ' ').trim(),
    html: html(props),
    text: `${text(props)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  });
}

// The layout's partials are filled in as text, so that one stylesheet reaches all of the mail.
function lay(layout: string, email: Email, subject: string, body: string): string {
  const parts = { subject: subject.trim(), preview: email.preview, because: email.because, body };
  return layout.replace(/\{\{> (subject|preview|because|body)\}\}/g, (marker, name: string) =>
    name in parts ? (Object.entries(parts).find(([part]) => part === name)?.[1] ?? marker) : marker,
  );
}

function compile(source: string, { noEscape }: { noEscape: boolean }): Handlebars.TemplateDelegate {
  return handlebars.compile(source, { strict: true, knownHelpersOnly: true, noEscape });
}
