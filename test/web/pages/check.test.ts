// One submission in the check, by the product's own doors: the files beside the requirements, what may be answered, and what comes next.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { toDocx } from '../../../rehearsal/cohort/documents/to-docx.ts';
import { filesOfCopies, keepReading, type HeldFile } from '../../../services/register/document-readings.ts';
import { pathTo } from '../../../web/paths.ts';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { aCheckedScript, wrongThings } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aCopy, anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-03-11T15:00:00Z');
const fixture = (path: string) => readFileSync(new URL(`../../fixtures/documents/${path}`, import.meta.url));
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let checker: Visitor;
let browser: TestBrowser;
let copies = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  browser = await startBrowser();
  window = await aWindow(fresh.database, { cohort: 'K' });
  checker = await web.signIn('technical-checker');
}, 60_000);

afterAll(async () => {
  await browser.close();
  await web.close();
  await fresh.close();
});

const taskOne = (entry: MadeEntry) => entry.submissions['1'] ?? '';
const pageOf = (entry: MadeEntry) => pathTo('check', { submissionId: taskOne(entry) });
const sponsor = wrongThings[1];

async function checked(familyName: string, wrong?: readonly string[], into = window): Promise<MadeEntry> {
  const entry = await anEntry(fresh.database, into, { givenName: 'Wren', familyName });
  await aCheckedScript(fresh.database, web.around, taskOne(entry), at, wrong);
  return entry;
}

/** Makes this file all that the submission holds, under each of its names, read as the pipeline reads it. */
async function holds(
  entry: MadeEntry,
  filename: string,
  content: Buffer,
  again: readonly string[] = [],
): Promise<readonly HeldFile[]> {
  const { database } = fresh;
  const named = [filename, ...again].map((name) => ({ filename: name, mimetype: 'application/octet-stream', content }));
  const copyId = await aCopy(database, web.around.files, taskOne(entry), new Date(at.getTime() + (copies += 1)), named);
  for (const { id, name, size, sha256 } of await filesOfCopies(database, [copyId])) {
    const asked = { filename: name, size, isTyped: false, names: [] };
    const reading = await web.around.documents.read(asked, () => web.around.files.open(sha256));
    await keepReading(database, id, reading, at);
  }
  await database.query(`update submission set facts = jsonb_set(facts, '{copyIds}', $2::jsonb) where id = $1`, [
    taskOne(entry),
    JSON.stringify([copyId]),
  ]);
  return filesOfCopies(database, [copyId]);
}

const answerTo = async (entry: MadeEntry, requirement: string) => {
  const rows: { result: string | null }[] = await fresh.database.query(
    'select result from requirement_result where submission_id = $1 and requirement = $2',
    [taskOne(entry), requirement],
  );
  return rows[0]?.result;
};

test('[R93] excepted cannot be chosen, and is refused, where no decision is recorded; the other answers are kept', async () => {
  const entry = await checked('Applegarth');
  const { page } = await checker.get(pageOf(entry));
  const radio = page(`input[name="answer[${sponsor}]"][value=excepted]`);
  expect(radio.attr('disabled')).toBeDefined();
  expect(page(`#${radio.attr('aria-describedby') ?? ''}`).text()).toContain('where a request has been granted');
  const sent = await checker.post(pageOf(entry), {
    act: 'save',
    [`answer[${sponsor}]`]: 'excepted',
    [`answer[${wrongThings[0]}]`]: 'does-not-apply',
  });
  expect(sent.status).toBe(422);
  expect(sent.page('.govuk-error-summary').text()).toContain('No exception is recorded for that requirement');
  expect([await answerTo(entry, sponsor), await answerTo(entry, wrongThings[0])]).toEqual([
    'not-met',
    'does-not-apply',
  ]);
});

test('[R94] what was granted can be chosen, and is told with its reference', async () => {
  const entry = await checked('Bellweather');
  await fresh.database.query(
    `insert into request (id, entry_id, unit, kind, requirement, state, reason, instead, adjustment, new_headship, asked_at, decided_at, decided_by, decided_on, reference)
     values ($1, $2, '1', 'exception', $3, 'granted', 'The sponsor has died.', '', false, false, $4, $4, $5, '2022-03-09', 'QA-17')`,
    [randomUUID(), entry.entryId, sponsor, at, checker.personId],
  );
  const { page, text } = await checker.get(pageOf(entry));
  expect(page(`input[name="answer[${sponsor}]"][value=excepted]`).attr('disabled')).toBeUndefined();
  expect(text).toContain('An exception was granted on Wednesday 9 March 2022, reference QA-17.');
  await checker.post(pageOf(entry), { act: 'save', [`answer[${sponsor}]`]: 'excepted' });
  expect(await answerTo(entry, sponsor)).toBe('excepted');
});

test('nothing can be confirmed while something is saved as not met, by the page or past it', async () => {
  const entry = await checked('Cresswell');
  const { page } = await checker.get(pageOf(entry));
  expect(
    page('button[name=act]')
      .toArray()
      .map((button) => page(button).text()),
  ).toEqual(['Preview the email, 2 items', 'Save']);
  const sent = await checker.post(pageOf(entry), { act: 'pass' });
  expect([sent.status, sent.page('.govuk-error-summary').text()]).toEqual([422, expect.stringContaining('not met')]);
});

test('the checker is told the place in the queue, and goes on to the next when one is done', async () => {
  const other = await aWindow(fresh.database, { cohort: 'L', closesOn: '2022-03-10' });
  await fresh.database.query(`update submission_window set state = 'collected' where id = $1`, [other.id]);
  const clear = [
    await checked('Alder', [], other),
    await checked('Birch', [], other),
    await checked('Cedar', [], other),
  ];
  const [first, second, third] = clear.map(pageOf);
  const seen = await checker.get(second ?? '');
  expect(seen.page('.bar').text()).toContain('2 of 3 to check');
  expect(seen.page('.bar a:contains("Next to check")').attr('href')).toBe(third);
  expect((await checker.post(second ?? '', { act: 'pass' })).location).toBe(third);
  expect((await checker.get(third ?? '')).page('[role=status]').first().text()).toBe('Wren Birch: Ready to mark.');
  expect((await checker.post(third ?? '', { act: 'pass' })).location).toBe(first);
  expect((await checker.post(first ?? '', { act: 'pass' })).location).toBe(pathTo('checks', {}, { window: other.id }));
});

test('[R55] an account over its limit is opened where the limit falls', async () => {
  const entry = await checked('Easterbrook', []);
  const text = Array.from({ length: 4_120 }, (_, index) => `word${String(index)}`).join(' ');
  const draft = { title: 'Task 1', author: 'K', at, blocks: [{ kind: 'paragraph', text }] } as const;
  const [held] = await holds(entry, 'Written account.docx', await toDocx(draft));
  const { page } = await checker.get(pageOf(entry));
  const row = page('section.rq:contains("Within 4,000 words")');
  expect(row.find('.found').text()).toContain('The limit falls after “… word3992 word3993');
  const link = row.find('a[target=file]').attr('href');
  expect(link).toBe(`${pathTo('fileView', { fileId: held?.id ?? '' })}?at=limit#here`);
  const shown = await checker.get((link ?? '').replace(/#.*$/u, ''));
  expect(shown.page('#here').text()).toBe('The limit of 4,000 words falls here');
  expect(shown.page('main').text()).toMatch(/word3999\s+The limit of 4,000 words falls here\s+word4000/u);
});

test('[R65] a checker says that a file is not relevant and why; it stays said of the same file in a later copy', async () => {
  const entry = await checked('Fairweather', []);
  const [held] = await holds(entry, 'Holiday.docx', fixture('honest/comments.docx'));
  const field = (id: string) => `aside[${id}]`;
  await checker.post(pageOf(entry), { act: 'save', [field(held?.id ?? '')]: 'About another project.' });
  const [later] = await holds(entry, 'Holiday.docx', fixture('honest/comments.docx'));
  const said = async () => (await checker.get(pageOf(entry))).page(`[name="${field(later?.id ?? '')}"]`).text();
  expect(await said()).toBe('About another project.');
  await checker.post(pageOf(entry), { act: 'save', [field(later?.id ?? '')]: ' ' });
  expect(await said()).toBe('');
});

test('[R65] of a file uploaded twice, what a checker changes in either field is kept, and nothing is lost', async () => {
  const entry = await checked('Oldcastle', []);
  await holds(entry, 'Holiday.docx', fixture('honest/comments.docx'), ['Holiday again.docx']);
  const reasons = async () => {
    const { page } = await checker.get(pageOf(entry));
    return page('[name^="aside["]')
      .toArray()
      .map((field) => ({ name: page(field).attr('name') ?? '', why: page(field).text() }));
  };
  const fields = (await reasons()).map(({ name }) => name);
  expect(fields).toHaveLength(2);
  const typed = (whys: readonly string[]) => Object.fromEntries(fields.map((name, at) => [name, whys[at] ?? '']));
  const save = async (whys: readonly string[]) =>
    (await checker.post(pageOf(entry), { act: 'save', ...typed(whys) })).status;
  expect(await save(fields.map((_name, at) => `About another project, ${String(at)}.`))).toBe(303);
  const [{ why } = { why: '' }] = await reasons();
  expect(why).toMatch(/^About another project/u);
  expect(await save(fields.map((_name, at) => (at === fields.length - 1 ? '' : why)))).toBe(303);
  expect((await reasons()).map((one) => one.why)).toEqual(fields.map(() => ''));
});

test('a check is worked through by the keyboard alone: look at a file, answer, write the line, come to the email', async () => {
  const entry = await checked('Dunmore', []);
  await holds(entry, 'Sponsor comments.docx', fixture('honest/comments.docx'));
  const opened = await browser.open(`${web.url}/sign-in`, { viewport: 'wide', scheme: 'light' });
  const { page } = opened;
  const [name = '', value = ''] = (await checker.cookie()).split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: web.url }]);
  await page.goto(web.url + pageOf(entry));
  const focusOn = async (selector: string) => {
    for (let steps = 0; steps < 120; steps += 1) {
      if ((await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) === true) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${selector}.`);
  };
  await focusOn('.ftabs a[target=file]');
  await page.keyboard.press('Enter');
  await page.frameLocator('iframe[name=file]').locator('main').waitFor();
  await opened.screenshot('check-with-a-file-wide');
  const answer = `input[name="answer[${sponsor}]"]`;
  await focusOn(`${answer}:checked`);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(`document.querySelector('${answer}:checked').value`)).toBe('not-met');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask your sponsor to sign page 2.');
  await focusOn('button[value=preview]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/email$/u);
  expect(await page.locator('pre').innerText()).toContain('Ask your sponsor to sign page 2.');
  expect(opened.problems).toEqual([]);
  await opened.close();
}, 60_000);
