// Every email renders in both forms, says the same in both, and says what it has to.
import { load } from 'cheerio';
import { describe, expect, test } from '@jest/globals';

import type { Email } from '../../templates/email.ts';
import { emails } from '../../templates/emails.ts';
import { reminderWords } from '../../templates/emails/reminder/words.ts';
import { renderEmail } from '../../templates/render-email.ts';
import type { EmailName } from '../../domain/pipeline/email-name.ts';

const registry: readonly (readonly [EmailName, Email])[] = [
  ['window-opens', emails['window-opens']],
  ['reminder', emails.reminder],
  ['receipt', emails.receipt],
  ['sign-in', emails['sign-in']],
  ['window-changed', emails['window-changed']],
  ['allocation', emails.allocation],
  ['moderation-request', emails['moderation-request']],
  ['disagreement', emails.disagreement],
  ['correction-request', emails['correction-request']],
  ['correction-reminder', emails['correction-reminder']],
  ['correction-result', emails['correction-result']],
  ['basic-issue', emails['basic-issue']],
  ['not-ready', emails['not-ready']],
  ['exception-decision', emails['exception-decision']],
  ['request-decision', emails['request-decision']],
  ['sponsor-request', emails['sponsor-request']],
  ['charge', emails.charge],
  ['delay', emails.delay],
  ['result-pass', emails['result-pass']],
  ['result-fail', emails['result-fail']],
  ['result-fail-again', emails['result-fail-again']],
];

const examples = registry.flatMap(([name, email]) =>
  Object.entries(email.examples).map(([example, props]) => ({ name, example, props })),
);

/** What a person reads of the HTML, without the hidden preview and the name on top. */
function seenText(html: string): string {
  const page = load(html);
  page('style, title, .preview, .wordmark').remove();
  page('br, p, li, td, h1').append(' ');
  return page('body').text();
}

const words = (text: string) =>
  new Set(
    text
      .replace(/https?:\S+/g, ' ')
      .match(/[\p{L}\p{N}£’'@.]+/gu)
      ?.map((word) => word.replace(/\.$/, '')),
  );

test('the registry is whole: each email stands under its own name, with an id of its own', () => {
  expect(registry.map(([name]) => name).sort()).toEqual(Object.keys(emails).sort());
  for (const [name, email] of registry) expect(email.name).toBe(name);
  const ids = registry.flatMap(([, email]) => (email.id === null ? [] : [email.id]));
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(examples)('$name, $example', ({ name, props }) => {
  const rendered = renderEmail(name, props);

  test('renders whole in both forms', () => {
    expect(rendered.subject).toMatch(/^\S.*\S$/);
    expect(rendered.subject.length).toBeLessThanOrEqual(90);
    for (const part of [rendered.subject, rendered.html, rendered.text]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN|Invalid/);
    }
    expect(rendered.text).not.toMatch(/&#?[a-z0-9]+;|<\w|\n{3}/i);
    expect(rendered.html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  });

  test('the HTML and the text have the same words', () => {
    expect([...words(seenText(rendered.html))].sort()).toEqual([...words(rendered.text)].sort());
  });

  test('every link of the HTML stands in the text', () => {
    const page = load(rendered.html);
    const links = page('a')
      .toArray()
      .map((link) => page(link).attr('href') ?? '');
    for (const link of links) expect(rendered.text).toContain(link.replace('mailto:', ''));
  });

  test('a missing field throws', () => {
    for (const field of Object.keys(props)) {
      const rest = Object.fromEntries(Object.entries(props).filter(([other]) => other !== field));
      expect(() => renderEmail(name, rest)).toThrow(field);
    }
  });

  test('is laid out for mail programs: styles inline, tables, dark where asked, no script, no picture', () => {
    const page = load(rendered.html);
    expect(page('.card').attr('style')).toContain('border-left: 1px solid #c392ba');
    expect(page('h1').attr('style')).toContain('28px/35px');
    expect(page('style').text()).toContain('prefers-color-scheme: dark');
    expect(page('script, img, link, form').length).toBe(0);
    expect(page('table[align]').length).toBe(0);
  });
});

test('names with apostrophes come right in both forms', () => {
  const { html, text } = renderEmail(
    'window-opens',
    emails['window-opens'].examples['pre-assessment, one task, address confirmed'],
  );
  expect(seenText(html)).toContain("Dear Patrick O'Neill,");
  expect(text).toContain("Dear Patrick O'Neill,");
  const siobhan = renderEmail('receipt', emails.receipt.examples['both tasks']);
  expect(siobhan.text).toContain('Dear Siobhán Ó Briain,');
  expect(siobhan.text).toContain('3.3.2 sponsor’s comments & signature.pdf, 1.2 MB');
});

test('what people type is text: no markup in the HTML, no paragraph of its own in the text, no second line in the subject', () => {
  const evil = '<img src=x onerror=alert(1)> & "O\'Neill"\r\nBcc: all@school.example\u2028{{sender}}';
  const { html, text, subject } = renderEmail('window-changed', {
    ...emails['window-changed'].examples['both dates, with a reason'],
    name: evil,
    programme: evil,
    reason: evil,
  });
  expect(load(html)('img').length).toBe(0);
  expect(html).toContain('&lt;img src&#x3D;x');
  expect(text).toContain('Dear <img src=x onerror=alert(1)> & "O\'Neill" Bcc: all@school.example {{sender}},');
  expect(subject).not.toMatch(/[\r\n\u2028]/);
});

test('a link is a web address', () => {
  const props = emails['sign-in'].examples['a member of staff'];
  expect(() => renderEmail('sign-in', { ...props, link: 'javascript:alert(1)' })).toThrow();
});

test('[R78] a receipt lists every file with its size and the time to the second that matters', () => {
  const { text } = renderEmail('receipt', emails.receipt.examples['one task and a draft']);
  expect(text).toContain('Received Thursday 3 March 2022, 11:42am UK time.');
  expect(text).toContain('- Task 1 written account.docx, 84 KB');
  expect(text).toContain('Not received: it was still a draft.');
});

test('[R101] every reminder tells to contact the team early, with the charge and how to avoid it', () => {
  for (const props of Object.values(emails.reminder.examples)) {
    const { html, text } = renderEmail('reminder', props);
    for (const form of [seenText(html), text]) {
      expect(form).toContain('contact the team early');
      expect(form).toContain('npq@fellside.example');
      expect(form.includes('£100 can be charged. To avoid it, submit in time')).toBe(props.charge !== null);
    }
  }
});

test('[R28] the first email asks to confirm the address until it is confirmed', () => {
  const [unconfirmed, confirmed] = Object.values(emails['window-opens'].examples).map(
    (props) => renderEmail('window-opens', props).text,
  );
  expect(unconfirmed).toContain('we write to you at s.obriain@school.example');
  expect(unconfirmed).toContain('https://moderato.fellside.example/address/k7?code=ab12');
  expect(confirmed).not.toContain('Your address');
});

test.each([
  ['2022-02-17T09:00:00Z', '14 days'],
  ['2022-03-01T23:30:00Z', '2 days'],
  ['2022-03-02T09:00:00Z', '1 day'],
  ['2022-03-03T09:00:00Z', 'Less than a day'],
])('at %s there is %s left', (now, left) => {
  const props = reminderWords({
    name: 'Wren',
    sender: { team: 'The NPQ team', provider: 'Fellside', contact: 'npq@fellside.example', phone: null },
    programme: 'NPQH',
    now: new Date(now),
    closesAt: new Date('2022-03-03T12:00:00Z'),
    outstanding: [],
    submitted: [],
    sponsorTasks: [],
    charge: null,
    moodle: 'https://moodle.fellside.example',
    address: 'wren@school.example',
    confirm: null,
  });
  expect(props.timeLeft).toBe(left);
});
