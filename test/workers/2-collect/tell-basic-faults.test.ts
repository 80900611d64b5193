// E4: each basic fault is told once, in one letter, while the window is open.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { composeLetter } from '../../../workers/letters.ts';
import { tellBasicFaults } from '../../../workers/2-collect/tell-basic-faults.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';

const at = new Date('2022-03-01T09:00:00Z');
const hoursOn = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
let fresh: FreshDatabase;
let made: MadeSurroundings;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  made = surroundings(fresh, at);
  window = await aWindow(fresh.database, { cohort: 'K' });
});

afterAll(async () => {
  made.close();
  await fresh.close();
});

type Listed = readonly (readonly [name: string, size: number])[];
async function seen({ personId }: MadeEntry, task: 0 | 1, files: Listed): Promise<void> {
  const listed = files.map(([filename, filesize]) => ({ area: 'submission_files', filename, filesize }));
  await fresh.database.query(
    `insert into sighting (assignment_id, moodle_user_id, listed, suspended, status, time_modified, files, seen_at)
     select $1, p.moodle_user_id, true, false, 'draft', $3, $4, $3 from person p where p.id = $2
     on conflict (assignment_id, moodle_user_id) do update set files = excluded.files`,
    [window.assignments[task], personId, at, JSON.stringify(listed)],
  );
}
const look = (when: Date) => inTransaction(fresh.database, (tx) => tellBasicFaults(tx, window.id, when));
async function letters({ personId }: MadeEntry): Promise<readonly string[]> {
  const rows: { occasion: string }[] = await fresh.database.query(
    `select occasion from email where person_id = $1 and template = 'basic-issue' order by created_at`,
    [personId],
  );
  return rows.map(({ occasion }) => occasion);
}
const linesOf = async ({ personId }: MadeEntry, occasion: string) => {
  const reader = { personId, name: 'Wren Applegarth', address: 'wren@school.example', addressConfirmed: true };
  const props = await composeLetter(made.around, 'basic-issue', reader, occasion, at);
  return JSON.stringify(props);
};

test('[R79] basic faults are told soon after upload, all of a look in one letter, and each only once', async () => {
  const entry = await anEntry(fresh.database, window);
  await seen(entry, 0, [
    ['Account.docx', 0],
    ['Pupil data.xlsx', 9_000],
  ]);
  await seen(entry, 1, [['Budget.xlsm', 4_000]]);
  await look(at);
  await look(hoursOn(1));
  await look(hoursOn(30));
  const [letter = '', ...more] = await letters(entry);
  expect(more).toEqual([]);
  const said = await linesOf(entry, letter);
  expect(said).toContain('“Account.docx” is empty.');
  expect(said).toContain('“Budget.xlsm” is a kind of file that can hold macros.');
  expect(said).not.toContain('Pupil data');
  expect(said).toContain('Thursday 3 March 2022, 12 noon UK time');
});

test('whoever uploads file by file is told of the next faults together, some hours later', async () => {
  const entry = await anEntry(fresh.database, window);
  await seen(entry, 0, [['One.zip', 5]]);
  await look(at);
  await seen(entry, 0, [
    ['One.zip', 5],
    ['Two.zip', 5],
  ]);
  await look(hoursOn(1));
  await seen(entry, 0, [
    ['Two.zip', 5],
    ['Three.zip', 5],
  ]);
  await look(hoursOn(5));
  expect(await letters(entry)).toHaveLength(1);
  await look(hoursOn(7));
  const [, second = ''] = await letters(entry);
  const said = await linesOf(entry, second);
  expect(said).toContain('Two.zip');
  expect(said).toContain('Three.zip');
  expect(said).not.toContain('One.zip');
});

test('nobody is written to for files that are fine', async () => {
  const entry = await anEntry(fresh.database, window);
  await seen(entry, 0, [['Account.docx', 5_000]]);
  await look(at);
  expect(await letters(entry)).toEqual([]);
});
