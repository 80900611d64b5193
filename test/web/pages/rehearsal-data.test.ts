// The file for a rehearsal: who may take it, that nobody can be known by it, that taking it is in the log.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rehearsalDataSchema } from '../../../domain/rehearsal/rehearsal-data.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, moveTo } from '../../support/factories.ts';
import { startTestWeb, type TestWeb } from '../../support/web.ts';

const at = new Date('2022-03-03T13:00:00Z');
const files = [
  {
    area: 'submission_files',
    filename: 'Siobhán task 1.docx',
    filesize: 84_312,
    filepath: '/',
    mimetype: 'x',
    fileurl: 'https://moodle.example/x',
    timeModified: '2022-03-01T09:00:00Z',
  },
];
let fresh: FreshDatabase;
let web: TestWeb;
let windowId = '';
let secrets: readonly string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  const window = await aWindow(fresh.database, { cohort: 'Ennerdale K' });
  windowId = window.id;
  const person = {
    givenName: 'Siobhán',
    familyName: 'Ó Briain',
    email: 'siobhan@real.school',
    trn: '1234567',
    moodleUserId: 987_654,
  };
  const entry = await anEntry(fresh.database, window, person);
  await moveTo(fresh.database, web.around.files, entry.submissions['1'] ?? '', 'received', { who: 'moodle', at });
  await fresh.database.query(
    `insert into sighting (assignment_id, moodle_user_id, listed, suspended, status, moodle_submission_id, attempt_number, time_modified, files, seen_at)
     values ($1, $2, true, false, 'submitted', 5, 0, $3, $4, $3)`,
    [window.assignments[0], person.moodleUserId, at, JSON.stringify(files)],
  );
  secrets = [
    person.givenName,
    person.familyName,
    person.email,
    person.trn,
    String(person.moodleUserId),
    entry.candidate,
    entry.personId,
    'Larkfell Primary',
    '900001',
    'Ennerdale',
    'moodle.example',
    'Cumberland',
  ];
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const address = (query: Readonly<Record<string, string>> = {}) => pathTo('rehearsalData', { windowId }, query);

test('[R216] nobody but an admin takes the file', async () => {
  for (const role of ['assessor', 'auditor', 'participant'] as const)
    expect((await (await web.signIn(role)).get(address({ download: 'yes' }))).status).toBe(403);
});

test('the page says what the file holds before anything is taken', async () => {
  const { page, text } = await (await web.signIn('admin')).get(address());
  expect(page('h1').text()).toBe('Take this window to a rehearsal');
  expect(text).toContain('who is whom is kept nowhere');
});

test('the file fits its schema, holds what happened and nothing of who it happened to', async () => {
  const { text, headers } = await (await web.signIn('admin')).get(address({ download: 'yes' }));
  expect(headers.get('content-disposition')).toMatch(/^attachment; .*rehearsal-2022-03-03\.json/);
  const data = rehearsalDataSchema.parse(JSON.parse(text));
  expect(data.participants.length).toBe(1);
  expect(data.participants[0]).toMatchObject({
    submissions: [
      { unit: '1', state: 'received', changedAt: at.toISOString() },
      { unit: '2', state: 'expected' },
    ],
  });
  expect(data.participants[0]?.seen[0]).toMatchObject({
    status: 'submitted',
    files: [{ extension: 'docx', size: 84_312 }],
  });
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('taking the file is in the log', async () => {
  const admin = await web.signIn('admin');
  await admin.get(address({ download: 'yes' }));
  const lines: { who: string; why: unknown }[] = await fresh.database.query(
    `select who, why from history where subject_id = $1 and transition = 'download rehearsal data' order by id desc limit 1`,
    [windowId],
  );
  expect(lines[0]).toEqual({ who: admin.personId, why: { participants: 1 } });
});
