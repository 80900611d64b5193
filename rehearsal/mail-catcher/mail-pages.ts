// The catcher's two pages: the list of mail, and one mail as HTML, text or headers.
import { readFileSync } from 'node:fs';

import Handlebars from 'handlebars';
import type { Email } from 'postal-mime';

import { momentInWords, shortMoment } from '../../domain/calendar/uk-words.ts';
import type { MailSummary } from './caught-mail.ts';

const perPage = 100;

const read = (name: string): string => readFileSync(new URL(`./views/${name}`, import.meta.url), 'utf8');
const pages = Handlebars.create();
pages.registerPartial('layout', read('layout.hbs'));
const compileView = (name: string) => pages.compile(read(name), { strict: true });
const listView = compileView('list.hbs');
const mailView = compileView('mail.hbs');

const inWords = (iso: string): string => momentInWords(new Date(iso));

/** The styles of both pages. */
export function styles(): string {
  return read('styles.css');
}

/** The list, newest first, `perPage` at a time; `to` is the recipient that it was filtered by. */
export function listPage(mails: readonly MailSummary[], to: string, page: number): string {
  const shown = mails.slice((page - 1) * perPage, page * perPage);
  const link = (target: number) => `/?${new URLSearchParams({ to, page: String(target) }).toString()}`;
  const emails = `${mails.length} ${mails.length === 1 ? 'email' : 'emails'}`;
  return listView({
    title: to === '' ? `${emails} caught` : `${emails} to “${to}”`,
    to,
    mails: shown.map((mail) => ({
      ...mail,
      to: mail.to.join(', '),
      receivedAt: shortMoment(new Date(mail.receivedAt)),
      repeats: repeatsOf(mail),
    })),
    newer: page > 1 ? link(page - 1) : null,
    hasPages: mails.length > perPage,
    older: page * perPage < mails.length ? link(page + 1) : null,
  });
}

/** One mail. The HTML stands in a sandboxed frame with an address of its own. */
export function mailPage(mail: MailSummary, message: Email, as: 'html' | 'text' | 'headers'): string {
  return mailView({
    title: mail.subject === '' ? '(no subject)' : mail.subject,
    id: mail.id,
    from: mail.from,
    repeats: repeatsOf(mail),
    deliveries: mail.deliveries.map((each) => ({ ...each, receivedAt: inWords(each.receivedAt) })),
    views: (['html', 'text', 'headers'] as const).map((view) => ({
      view,
      isCurrent: view === as,
      words: viewNames[view],
    })),
    isHtml: as === 'html',
    isText: as === 'text',
    isHeaders: as === 'headers',
    text: message.text ?? '',
    headers: message.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  });
}

const viewNames = { html: 'HTML', text: 'Plain text', headers: 'Headers' } as const;

function repeatsOf(mail: MailSummary): string | null {
  return mail.count > 1 ? `came ${mail.count} times` : null;
}
