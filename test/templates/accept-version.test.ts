// An admin's version of an email: what is taken and what is sent back, with words.
import { describe, expect, test } from '@jest/globals';

import { acceptVersion } from '../../templates/accept-version.ts';
import { ownWords } from '../../templates/compile-email.ts';
import type { Email, EmailVersion } from '../../templates/email.ts';
import { emails } from '../../templates/emails.ts';
import { renderEmail } from '../../templates/render-email.ts';

const signIn: Email = emails['sign-in'];
const good: EmailVersion = {
  subject: 'Sign in to Moderato',
  html: '<h1>By {{until}}</h1><p>Hello {{name}}, <a href="{{link}}">sign in</a>.</p>',
  text: 'Hello {{name}}, sign in by {{until}}:\n{{link}}',
};

test('every email’s own words are acceptable', () => {
  for (const email of Object.values<Email>(emails))
    expect(acceptVersion(email, ownWords(email))).toEqual({ accepted: true });
});

test('a version in an admin’s words is taken and used, in our layout', () => {
  expect(acceptVersion(signIn, good)).toEqual({ accepted: true });
  const { subject, html, text } = renderEmail('sign-in', signIn.examples['a member of staff'], good);
  expect(subject).toBe('Sign in to Moderato');
  expect(html).toMatch(/<h1 style="[^"]+">By 11:32am UK time<\/h1>/);
  expect(html).toContain('Moderato</td>');
  expect(text).toMatch(/^Hello Patrick O'Neill, sign in by 11:32am UK time:\nhttps/);
});

describe('sent back', () => {
  test.each<[string, Partial<EmailVersion>, string, string]>([
    [
      'a misspelt field',
      { html: `${good.html}{{untl}}` },
      'email-version-faulty',
      'HTML: there is no field or helper called “untl”',
    ],
    [
      'a misspelt condition',
      { text: `${good.text}{{#if untl}}x{{/if}}` },
      'email-version-faulty',
      'text: there is no field',
    ],
    ['three braces', { html: `${good.html}{{{name}}}` }, 'email-version-faulty', 'three braces'],
    ['an ampersand', { html: `${good.html}{{&name}}` }, 'email-version-faulty', 'three braces'],
    ['the prototype', { html: `${good.html}{{constructor.name}}` }, 'email-version-faulty', 'constructor.name'],
    ['the prototype by a path', { text: `${good.text}{{sender.__proto__}}` }, 'email-version-faulty', '__proto__'],
    ['the root', { text: `${good.text}{{@root.name}}` }, 'email-version-faulty', '@root.name'],
    ['a foreign helper', { text: `${good.text}{{lookup sender "team"}}` }, 'email-version-faulty', 'lookup'],
    ['a partial', { html: `${good.html}{{> layout}}` }, 'email-version-faulty', 'partials'],
    ['a decorator', { html: `${good.html}{{* inline}}` }, 'email-version-faulty', 'decorators'],
    ['an open block', { html: `${good.html}{{#if name}}` }, 'email-version-faulty', 'HTML:'],
    ['an empty subject', { subject: '  ' }, 'email-version-faulty', 'empty'],
    ['a script', { html: `${good.html}<script>x</script>` }, 'email-version-unsafe', 'scripts'],
    ['a handler', { html: `${good.html}<b onclick="x">` }, 'email-version-unsafe', 'scripts'],
    ['an outcome in the subject', { subject: 'You passed' }, 'email-version-tells-outcome', 'outcome'],
    ['no link in the text', { text: 'By {{until}}' }, 'email-version-must-say', 'link'],
    [
      'the time typed by hand',
      { html: good.html.replace('{{until}}', '11:32am UK time') },
      'email-version-must-say',
      'until',
    ],
    [
      'the time in a comment',
      { html: good.html.replace('{{until}}', '<!-- {{until}} -->') },
      'email-version-must-say',
      'until',
    ],
    ['everything behind an open comment', { html: `${good.html}<!-- ` }, 'email-version-unsafe', 'comment'],
  ])('%s', (_name, changes, refused, words) => {
    expect(acceptVersion(signIn, { ...good, ...changes })).toMatchObject({
      refused,
      detail: { words: expect.stringContaining(words) },
    });
  });

  test('a reminder that lists tasks but not what is outstanding in them', () => {
    const words = ownWords(emails.reminder);
    const version = { ...words, text: words.text.replaceAll('{{standing}}', '') };
    expect(acceptVersion(emails.reminder, version)).toMatchObject({
      refused: 'email-version-must-say',
      detail: { field: 'tasks' },
    });
  });

  test('a faulty version is never rendered, even where it was not asked about', () => {
    expect(() => renderEmail('sign-in', signIn.examples['a member of staff'], { ...good, html: '{{{name}}}' })).toThrow(
      'three braces',
    );
  });
});

test('a field kept secret cannot stand in the subject', () => {
  const letter: Email = { ...signIn, secret: ['until'] };
  expect(acceptVersion(letter, good)).toEqual({ accepted: true });
  expect(acceptVersion(letter, { ...good, subject: 'By {{until}}' })).toMatchObject({
    refused: 'email-version-faulty',
  });
});
