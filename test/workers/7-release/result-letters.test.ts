// The letters that tell a result, and the one that tells a later date, as they are written from the database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { dryRunOf } from '../../../services/register/release/dry-run-of.ts';
import { tellDates } from '../../../services/register/release/tell-dates.ts';
import { readWindow } from '../../../services/register/window-row.ts';
import type { EmailName } from '../../../domain/pipeline/email-name.ts';
import { renderEmail } from '../../../templates/render-email.ts';
import { composeLetter } from '../../../workers/letters.ts';
import { jobs } from '../../../workers/pipeline.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { aReleasedResult } from '../../support/released-results.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';

const at = new Date('2022-06-16T11:00:00Z');
const later = new Date('2023-01-12T12:00:00Z');
const latest = new Date('2023-06-15T11:00:00Z');
let fresh: FreshDatabase;
let made: MadeSurroundings;
let window: MadeWindow;
let next: MadeWindow;
let markerId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  made = surroundings(fresh, at);
  window = await aWindow(fresh.database);
  next = await aWindow(fresh.database, { opensOn: '2022-09-15', closesOn: '2022-09-29' });
  markerId = await anAssessor(fresh.database, window);
});
afterAll(async () => {
  made.close();
  await fresh.close();
});

type Results = Readonly<Partial<Record<'1' | '2', 'pass' | 'fail'>>>;

/** An entry with these results released, of a new participant or of one there is. */
async function released(
  results: Results,
  wanted: {
    readonly personId?: string;
    readonly trn?: string;
    readonly inWindow?: MadeWindow;
    readonly on?: Date;
  } = {},
): Promise<MadeEntry> {
  const { personId, inWindow = window, on = at, ...person } = wanted;
  const entry = await anEntry(fresh.database, inWindow, person);
  if (personId !== undefined)
    await fresh.database.query('update entry set person_id = $2 where id = $1', [entry.entryId, personId]);
  for (const [unit, submissionId] of Object.entries(entry.submissions)) {
    const result = unit === '1' ? results['1'] : results['2'];
    if (result !== undefined) await aReleasedResult(fresh.database, { submissionId, unit, result, markerId }, on);
  }
  return personId === undefined ? entry : { ...entry, personId };
}

async function letter(
  name: EmailName,
  { personId }: MadeEntry,
  occasion: string,
): Promise<{ subject: string; text: string }> {
  const reader = { personId, name: 'Wren Applegarth', address: 'wren@school.example', addressConfirmed: true };
  const { subject, text, html } = renderEmail(name, await composeLetter(made.around, name, reader, occasion, at));
  expect(html).toContain('Wren Applegarth');
  return { subject, text: text.replace(/\s+/g, ' ') };
}

test('[R145] who passed everything is told so, with the way to the certificate; the subject keeps it to itself', async () => {
  const entry = await released({ '1': 'pass', '2': 'pass' }, { trn: '1234567' });
  const { subject, text } = await letter('result-pass', entry, entry.entryId);
  expect(subject).toBe('Your NPQH result');
  expect(text).toContain('You have passed your NPQH.');
  expect(text).toContain('access-your-teaching-qualifications');
  expect(text).not.toContain('We hold no TRN');
});

test('[R32] who passed without a TRN on file is told how to get one', async () => {
  const entry = await released({ '1': 'pass', '2': 'pass' });
  expect((await letter('result-pass', entry, entry.entryId)).text).toContain('We hold no TRN for you');
});

test('[R146] where the provider has a feedback form, who passed is told at once, and that the certificate waits for the form', async () => {
  const entry = await released({ '1': 'pass', '2': 'pass' });
  const { config } = made.around;
  const provider = { ...config.provider, feedbackForm: 'https://forms.provider.example/npq' };
  const reader = { personId: entry.personId, name: 'Wren', address: 'wren@school.example', addressConfirmed: true };
  const around = { ...made.around, config: { ...config, provider } };
  const { text } = renderEmail('result-pass', await composeLetter(around, 'result-pass', reader, entry.entryId, at));
  expect(text).toContain('You have passed your NPQH.');
  expect(text.replace(/\s+/g, ' ')).toContain('made available once you have filled in our feedback form');
  expect(text).toContain('https://forms.provider.example/npq');
});

test('[R118] a passed task alone is no qualification, unless the other was passed in an earlier window', async () => {
  const one = await released({ '1': 'pass' });
  const { text } = await letter('result-pass', one, one.entryId);
  expect(text).toContain('You have passed Task 1 of your NPQH');
  expect(text).toContain('once Task 2 is passed too');
  expect(text).not.toContain('Your certificate');
  const other = await released({ '2': 'pass' }, { personId: one.personId, inWindow: next, on: later });
  expect((await letter('result-pass', other, other.entryId)).text).toContain('You have passed your NPQH.');
});

test('[R150] [R151] a pass has words about content areas and no marks', async () => {
  const entry = await released({ '1': 'pass' });
  const { text } = await letter('result-pass', entry, entry.entryId);
  expect(text).toContain('Strategy and improvement. What was missing on 1.3.1');
  expect(text).not.toMatch(/\b\d+ of \d+\b|marks?\b/);
});

test('[R148] [R155] a first fail gets feedback, a future window and no charge', async () => {
  const entry = await released({ '1': 'fail', '2': 'pass' });
  const { subject, text } = await letter('result-fail', entry, entry.entryId);
  expect(subject).toBe('Your NPQH result');
  expect(text).toContain('Task 1 is a fail this time, and you can hand it in again free of charge.');
  expect(text).toContain('The next one closes on Thursday 29 September 2022, 12 noon UK time.');
  expect(text).toContain('Your Task 2 is a pass and is kept');
  expect(text).toContain('To meet this:');
  expect(text).toContain('Your evidence: What was missing on 1.3.1');
  expect(text).not.toMatch(/£|\b\d+ of \d+\b/);
});

test('a window after the last day of acceptance is not offered', async () => {
  const ending = await aWindow(fresh.database, { lastAcceptance: { '1': '2022-09-28', '2': '2023-03-01' } });
  const early = await released({ '1': 'fail' }, { inWindow: ending });
  const { text } = await letter('result-fail', early, early.entryId);
  expect(text).toContain('Submissions for this framework are accepted until Wednesday 28 September 2022');
  expect(text).not.toContain('29 September 2022');
  const other = await released({ '2': 'fail' }, { inWindow: ending });
  expect((await letter('result-fail', other, other.entryId)).text).toContain('closes on Thursday 29 September 2022');
});

test('[R156] a second fail of the same task costs £150, and a third asks to speak with the team', async () => {
  const first = await released({ '1': 'fail' });
  const again = { personId: first.personId };
  const second = await released({ '1': 'fail' }, { ...again, inWindow: next, on: later });
  expect((await letter('result-fail-again', second, second.entryId)).text).toContain(
    'A resubmission and administration fee of £150 is payable.',
  );
  const third = await released({ '1': 'fail' }, { ...again, inWindow: await aWindow(fresh.database), on: latest });
  const { text } = await letter('result-fail-again', third, third.entryId);
  expect(text).toContain('Please speak with us');
  expect(text).not.toContain('£');
  // Sent again, the second letter says what it said the first time.
  expect((await letter('result-fail-again', second, second.entryId)).text).toContain('fee of £150 is payable');
});

test('a letter sent again to a corrected address does not know of what was released after it', async () => {
  const one = await released({ '1': 'pass' });
  const before = await letter('result-pass', one, one.entryId);
  await released({ '2': 'pass' }, { personId: one.personId, inWindow: next, on: later });
  expect(await letter('result-pass', one, one.entryId)).toEqual(before);
});

test('[R165] the letter of a later date is the same for whoever waits, held or not', async () => {
  const [held, late] = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  await fresh.database.query(
    `insert into hold (id, entry_id, kind, reason, opened_at, opened_by) values ($1, $2, 'malpractice', 'A page is shared.', $3, $4)`,
    [randomUUID(), held.entryId, at, markerId],
  );
  await inTransaction(fresh.database, (tx) => tellDates(tx, [held, late], '2022-06-30', { who: 'clock', at }));
  const texts = await Promise.all(
    [held, late].map(async (entry) => {
      const [row]: { occasion: string }[] = await fresh.database.query(
        `select occasion from email where person_id = $1 and template = 'delay'`,
        [entry.personId],
      );
      return letter('delay', entry, row?.occasion ?? '');
    }),
  );
  expect(texts[0]).toEqual(texts[1]);
  expect(texts[0]?.text).toContain('around Thursday 16 June 2022');
  expect(texts[0]?.text).toContain('by Thursday 30 June 2022');
});

test.each([
  ['2022-03-03', '2022-06-16', '2022-06-15T11:00:00.000Z', '2022-06-16T11:00:00.000Z', 'Thursday 16 June 2022'],
  ['2021-11-11', '2022-02-24', '2022-02-23T12:00:00.000Z', '2022-02-24T12:00:00.000Z', 'Thursday 24 February 2022'],
  ['2021-12-09', '2022-03-24', '2022-03-23T12:00:00.000Z', '2022-03-24T12:00:00.000Z', 'Thursday 24 March 2022'],
] as const)(
  '[R142] closed on %s, results go at noon on %s, 15 weeks later, and on the eve nobody is left without a word',
  async (closesOn, targetOn, eve, noon, inWords) => {
    const { database } = fresh;
    const { config, frameworks } = made.around;
    const own = await aWindow(database, { opensOn: addDays(closesOn, -14), closesOn });
    const waiting = await anEntry(database, own);
    const stored = await readWindow(database, own.id);
    const dryRun = (on: Date) => dryRunOf(database, { frameworks, mode: config.mode }, stored, on);
    const approvedEarly = await dryRun(noonUk(addDays(targetOn, -7)));
    expect([approvedEarly.targetOn, approvedEarly.dueAt.toISOString()]).toEqual([targetOn, noon]);
    const approvedLate = noonUk(addDays(targetOn, 3));
    expect((await dryRun(approvedLate)).dueAt).toEqual(approvedLate);
    await jobs['plan-results'].run(made.around, { id: own.id }, { at: own.closesAt, attempts: 0 });
    const owed: { due_at: Date }[] = await database.query(
      `select due_at from outbox where job = 'tell-late-results' and key = $1 and done_at is null`,
      [own.id],
    );
    expect(owed.map(({ due_at }) => due_at.toISOString())).toEqual([eve]);
    await jobs['tell-late-results'].run(made.around, { id: own.id }, { at: new Date(eve), attempts: 0 });
    const told: { occasion: string }[] = await database.query(
      `select occasion from email where person_id = $1 and template = 'delay'`,
      [waiting.personId],
    );
    expect((await letter('delay', waiting, told[0]?.occasion ?? '')).text).toContain(`around ${inWords}`);
  },
);

test('[R143] whoever still waits hears again before each date that they were told, until nobody waits', async () => {
  const { database } = fresh;
  const slow = await aWindow(database);
  const entry = await anEntry(database, slow);
  const run = (day: LocalDate) =>
    jobs['tell-late-results'].run(made.around, { id: slow.id }, { at: noonUk(day), attempts: 0 });
  const letters = async () => {
    const rows: unknown[] = await database.query(`select 1 from email where person_id = $1 and template = 'delay'`, [
      entry.personId,
    ]);
    return rows.length;
  };
  expect(await run('2022-06-15')).toEqual({ again: noonUk('2022-06-28') });
  expect(await letters()).toBe(1);
  expect(await run('2022-06-28')).toEqual({ again: noonUk('2022-07-11') });
  expect(await letters()).toBe(2);
  await database.query(`update submission set state = 'withdrawn', facts = '{}' where entry_id = $1`, [entry.entryId]);
  expect(await run('2022-07-11')).toBeUndefined();
  expect(await letters()).toBe(2);
});
