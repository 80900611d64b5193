// A file beside the requirements, in a real browser: it shows and plays, runs nothing and loads nothing from outside.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { pathTo } from '../../../web/paths.ts';
import { startBrowser, type OpenPage, type TestBrowser } from '../../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aCopy, anEntry, aWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-03-10T12:01:00Z');
const fixture = (path: string) => readFileSync(new URL(`../../fixtures/documents/${path}`, import.meta.url));
let fresh: FreshDatabase;
let web: TestWeb;
let browser: TestBrowser;
let checker: Visitor;
let submissionId = '';
let copies = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  browser = await startBrowser();
  checker = await web.signIn('technical-checker');
  const entry = await anEntry(fresh.database, await aWindow(fresh.database));
  submissionId = entry.submissions['1'] ?? '';
}, 60_000);

afterAll(async () => {
  await browser.close();
  await web.close();
  await fresh.close();
});

async function put(filename: string, content: Buffer | string): Promise<string> {
  copies += 1;
  const taken = new Date(at.getTime() + copies);
  const file = { filename, mimetype: 'application/octet-stream', content };
  const copyId = await aCopy(fresh.database, web.around.files, submissionId, taken, [file]);
  const rows: { id: string }[] = await fresh.database.query('select id from copied_file where copy_id = $1', [copyId]);
  return rows[0]?.id ?? '';
}

const viewOf = (fileId: string) => pathTo('fileView', { fileId });

async function look(fileId: string): Promise<OpenPage> {
  const opened = await browser.open(`${web.url}/sign-in`, { viewport: 'wide', scheme: 'light' });
  const [cookie = '', value = ''] = (await checker.cookie()).split(/=(.*)/s);
  await opened.page.context().addCookies([{ name: cookie, value, url: web.url }]);
  await opened.page.goto(`${web.url}${viewOf(fileId)}`);
  return opened;
}

test('[R216] a file is shown to those only who may see the participant', async () => {
  const path = viewOf(await put('Account.docx', fixture('honest/account.docx')));
  for (const role of ['assessor', 'moderator', 'participant', 'auditor'] as const)
    expect((await (await web.signIn(role)).get(path)).status).toBe(403);
});

test.each([
  'honest/account.docx',
  'honest/budget.xlsx',
  'honest/slides.pptx',
  'ugly/fetches.docx',
  'honest/photograph.jpg',
])(
  '%s is shown in a frame that runs nothing and loads nothing from outside',
  async (path) => {
    const id = await put(path.replace(/^.*\//u, ''), fixture(path));
    const { headers } = await checker.get(viewOf(id));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'self'; .*; sandbox/u);
    expect(policy).not.toMatch(/script|http|unsafe/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const shown = await look(id);
    expect(await shown.page.locator('main').innerText()).toContain(path.replace(/^.*\//u, ''));
    expect(shown.problems).toEqual([]);
    await shown.close();
  },
  60_000,
);

test('a picture in the frame is seen', async () => {
  const shown = await look(await put('photograph.jpg', fixture('honest/photograph.jpg')));
  expect(await shown.page.evaluate('document.images[0].naturalWidth')).toBeGreaterThan(0);
  await shown.close();
}, 30_000);

test('what cannot be shown says why in one line and offers the file', async () => {
  const id = await put('Account.docx', fixture('ugly/bomb.docx'));
  const { status, page } = await checker.get(viewOf(id));
  expect(status).toBe(200);
  expect(page('main').text()).toContain(
    '“Account.docx” unpacks to far more than a document holds. It cannot be shown here.',
  );
  expect(page('a').attr('href')).toBe(pathTo('file', { fileId: id }));
});

test('a PDF is the browser’s own to show, and opens on the page that asks for a signature', async () => {
  const id = await put('Sponsor comments.pdf', fixture('honest/sponsor-typed.pdf'));
  const bytes = pathTo('file', { fileId: id });
  expect((await checker.get(viewOf(id))).location).toBe(bytes);
  expect((await checker.get(`${viewOf(id)}?at=signature`)).location).toMatch(/#page=\d+$/u);
  const { headers } = await checker.get(bytes);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
});

/** Waits until the recording plays beyond so many seconds. */
async function reached({ page }: OpenPage, seconds: number): Promise<boolean> {
  for (let looks = 0; looks < 200; looks += 1) {
    if ((await page.evaluate(`document.activeElement.currentTime > ${String(seconds)}`)) === true) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

test.each(['honest/governors.mp3', 'honest/presentation.mp4'])(
  '%s plays and stops by the keyboard alone',
  async (path) => {
    const name = path.replace(/^.*\//u, '');
    const id = await put(name, fixture(path));
    const markup = load((await checker.get(viewOf(id))).text);
    expect(markup('script').length).toBe(0);
    const shown = await look(id);
    const media = shown.page.locator('audio, video');
    await media.waitFor();
    await shown.page.keyboard.press('Tab');
    expect(await shown.page.evaluate('document.activeElement.tagName')).toMatch(/AUDIO|VIDEO/u);
    await shown.page.keyboard.press('Space');
    await expect(reached(shown, 0.2)).resolves.toBe(true);
    await shown.page.keyboard.press('Space');
    expect(await shown.page.evaluate('document.activeElement.paused')).toBe(true);
    expect(shown.problems).toEqual([]);
    await shown.close();
  },
  60_000,
);

test('a recording can be wound: a part of it is sent as that part, and its opening is noted once', async () => {
  const id = await put('Recording.mp3', Buffer.from('0123456789'));
  const path = `${web.url}${pathTo('file', { fileId: id })}`;
  const cookie = await checker.cookie();
  const part = async (range: string) => {
    const answer = await fetch(path, { headers: { cookie, range } });
    return [answer.status, answer.headers.get('content-range'), await answer.text()];
  };
  expect(await part('bytes=0-')).toEqual([206, 'bytes 0-9/10', '0123456789']);
  expect(await part('bytes=4-6')).toEqual([206, 'bytes 4-6/10', '456']);
  expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
  expect(await part('bytes=20-')).toEqual([200, null, '0123456789']);
  const lines: unknown[] = await fresh.database.query(
    `select 1 from history where transition = 'open file' and why->>'fileId' = $1`,
    [id],
  );
  expect(lines.length).toBe(2);
});
