// An email as it was sent, and a copied file: who may see them, and that nothing in them can act.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aCopy, anEmail, anEntry, aWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-03-03T12:01:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let personId = '';
let submissionId = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  admin = await web.signIn('admin');
  const entry = await anEntry(fresh.database, await aWindow(fresh.database), { email: 'reader@school.example' });
  personId = entry.personId;
  submissionId = entry.submissions['1'] ?? '';
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const fileOf = async (filename: string, content: string, mimetype = 'application/octet-stream') => {
  const copyId = await aCopy(
    fresh.database,
    web.around.files,
    submissionId,
    new Date(at.getTime() + Math.round(performance.now() * 1000)),
    [{ filename, mimetype, content }],
  );
  const rows: { id: string }[] = await fresh.database.query('select id from copied_file where copy_id = $1', [copyId]);
  return pathTo('file', { fileId: rows[0]?.id ?? '' });
};

test('[R216] emails and files open only to those who may see the participant', async () => {
  const email = pathTo('email', { emailId: await anEmail(fresh.database, personId, 'accepted', at) });
  const file = await fileOf('Account.pdf', '%PDF');
  for (const role of ['assessor', 'moderator', 'participant', 'auditor'] as const) {
    const visitor = await web.signIn(role);
    expect([(await visitor.get(email)).status, (await visitor.get(file)).status]).toEqual([403, 403]);
  }
});

test('an email shows its text, whom it went to, and what the mail server answered', async () => {
  const { text, page } = await admin.get(
    pathTo('email', { emailId: await anEmail(fresh.database, personId, 'refused', at) }),
  );
  expect(page('h1').text()).toBe('Your NPQH window opens');
  expect(page('pre').text()).toBe('The window opens.');
  expect(text).toContain('reader@school.example');
  expect(page('tbody tr').text()).toContain('550 5.1.1 No such user');
});

test('the links of a letter cannot be used by whoever reads it here', async () => {
  const id = await anEmail(fresh.database, personId, 'accepted', at);
  await fresh.database.query('update email_message set body = $2 where email_id = $1', [
    id,
    'Sign in: https://moderato.test/sign-in/1?code=Ab3_-x and <script>',
  ]);
  const { text } = await admin.get(pathTo('email', { emailId: id }));
  expect(text).not.toContain('Ab3_-x');
  expect(text).toContain('?code&#x3D;…');
  expect(text).not.toContain('and <script>');
});

test('a PDF is shown, a document is downloaded, and neither may run or be taken for another type', async () => {
  const pdf = await admin.get(await fileOf('Governors’ minutes (1).PDF', '%PDF-1.4', 'text/html'));
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toBe(
    "inline; filename*=UTF-8''Governors%E2%80%99%20minutes%20%281%29.PDF",
  );
  expect(pdf.headers.get('x-content-type-options')).toBe('nosniff');
  expect(pdf.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(pdf.text).toBe('%PDF-1.4');
  const html = await admin.get(await fileOf('online text.html', '<script>alert(1)</script>', 'text/html'));
  expect(html.headers.get('content-type')).toBe('application/octet-stream');
  expect(html.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(html.headers.get('content-security-policy')).toContain('sandbox');
});

test('who opened a file, and when, is in the log', async () => {
  const path = await fileOf('Recording.mp4', 'a recording');
  await admin.get(path);
  const lines: { who: string; at: Date; why: unknown }[] = await fresh.database.query(
    `select who, at, why from history where subject_id = $1 and transition = 'open file' order by id desc limit 1`,
    [personId],
  );
  expect(lines[0]).toEqual({ who: admin.personId, at, why: { fileId: path.split('/').at(-1) } });
});

test('ids that name nothing are no page', async () => {
  expect((await admin.get('/emails/1')).status).toBe(404);
  expect((await admin.get('/files/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});
