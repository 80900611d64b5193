// Agreeing extensions, deferrals and withdrawals: what is refused, what is recorded, and that it is recorded once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { raiseProblem } from '../../../services/register/problem.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, moveTo, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type Answer, type TestWeb, type Visitor } from '../../support/web.ts';

const beforeClose = new Date('2022-03-02T09:00:00Z');
const afterClose = new Date('2022-03-03T13:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: beforeClose });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K', lastAcceptance: { '2': '2022-03-31' } });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

type Kind = 'extension' | 'deferral' | 'withdrawal';
const address = (personId: string, kind: Kind, windowId = window.id) =>
  pathTo('agree', { personId }, { kind, window: windowId });
const hidden = ({ page }: Answer) => ({
  agreement: page('input[name=agreement]').attr('value') ?? '',
  seen: page('input[name=seen]').attr('value') ?? '',
});
const ask = async (personId: string, kind: Kind, fields: Readonly<Record<string, string>>, windowId = window.id) => {
  const form = await admin.get(address(personId, kind, windowId));
  return admin.post(address(personId, kind, windowId), { ...hidden(form), ...fields });
};
const states = async ({ entryId }: MadeEntry) => {
  const rows: { unit: string; state: string }[] = await fresh.database.query(
    'select unit, state from submission where entry_id = $1 order by unit',
    [entryId],
  );
  return rows.map(({ state }) => state);
};
const agreements = ({
  entryId,
}: MadeEntry): Promise<{ kind: string; unit: string | null; until_at: Date | null; reason: string }[]> =>
  fresh.database.query('select kind, unit, until_at, reason from agreement where entry_id = $1', [entryId]);
const owed = async ({ submissions }: MadeEntry) => {
  const rows: { job: string; key: string }[] = await fresh.database.query(
    `select job, key from outbox where payload->>'id' = any($1) and job = 'settle-submission'`,
    [Object.values(submissions)],
  );
  return rows;
};

test('[R216] only those who may agree a thing see its form', async () => {
  const { personId } = await anEntry(fresh.database, window);
  for (const role of ['assessor', 'lead-moderator', 'auditor'] as const) {
    const visitor = await web.signIn(role);
    expect((await visitor.get(address(personId, 'deferral'))).status).toBe(403);
    expect((await visitor.post(address(personId, 'deferral'), {})).status).toBe(403);
  }
});

test('[R74] an extension agreed before close ends at noon of its last day and is left to the close', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const { location } = await ask(entry.personId, 'extension', { unit: '1', until: '2022-04-07', reason: 'Illness' });
  expect(location).toBe(pathTo('participant', { personId: entry.personId }));
  // 7 April is in summer time: noon there is 11:00 in Greenwich.
  expect(await agreements(entry)).toEqual([
    { kind: 'extension', unit: '1', until_at: new Date('2022-04-07T11:00:00Z'), reason: 'Illness' },
  ]);
  expect(await owed(entry)).toEqual([]);
  expect((await admin.get(location)).text).toContain('The extension for Task 1 is agreed. Give it in Moodle too.');
});

test('[R74] an extension agreed after close has Moodle looked at again at once', async () => {
  web.setTime(afterClose);
  const entry = await anEntry(fresh.database, window);
  await ask(entry.personId, 'extension', { unit: '', until: '2022-03-10', reason: 'Bereavement' });
  const lines = await owed(entry);
  expect(lines.map(({ key }) => key.split('@')[0]).toSorted()).toEqual(Object.values(entry.submissions).toSorted());
});

test('[R19] nothing is extended or deferred beyond the last acceptance of a task', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const late = await ask(entry.personId, 'extension', { unit: '2', until: '2022-04-01', reason: 'Illness' });
  expect(late.status).toBe(422);
  expect(late.page('#until-error').text()).toContain('Task 2 is accepted until 31 March 2022.');
  expect((await ask(entry.personId, 'extension', { unit: '2', until: '2022-03-31', reason: 'Illness' })).status).toBe(
    303,
  );
  const last = await aWindow(fresh.database, { closesOn: '2022-03-03', lastAcceptance: { '1': '2022-03-03' } });
  const other = await anEntry(fresh.database, last);
  const refusal = await ask(other.personId, 'deferral', { unit: '1', reason: 'Illness' }, last.id);
  expect(refusal.status).toBe(422);
  expect(refusal.page('#unit-error').text()).toContain('accepted until 3 March 2022');
  expect((await ask(other.personId, 'deferral', { unit: '2', reason: 'Illness' }, last.id)).status).toBe(200);
});

test('a missing reason and a day that is none, or before close, are told at their fields together', async () => {
  const { personId } = await anEntry(fresh.database, window);
  const { status, page } = await ask(personId, 'extension', { unit: '1', until: '2022-03-03', reason: '  ' });
  expect(status).toBe(422);
  expect(page('.govuk-error-summary__list li').length).toBe(2);
  expect(page('#until-error').text()).toContain('Give a day after the window closes');
  expect(page('#reason-error').text()).toContain('Give a reason');
  expect(page('#until').attr('value')).toBe('2022-03-03');
  expect(
    (await ask(personId, 'extension', { unit: '1', until: '31.3.', reason: 'Illness' })).page('#until-error').text(),
  ).toContain('Give the last day as a date');
});

test('[R96] a cohort without deferrals says so and names the team', async () => {
  const strict = await aWindow(fresh.database, { deferralAllowed: false });
  const entry = await anEntry(fresh.database, strict);
  const { text, page } = await admin.get(address(entry.personId, 'deferral', strict.id));
  expect(text).toContain('allow no deferral');
  expect(text).toContain('team@provider.example');
  expect(page('main form').length).toBe(0);
  const posted = await admin.post(address(entry.personId, 'deferral', strict.id), {
    agreement: crypto.randomUUID(),
    seen: '0.2',
    unit: '',
    reason: 'Illness',
    confirmed: 'yes',
  });
  expect(posted.status).toBe(422);
  expect(await states(entry)).toEqual(['expected', 'expected']);
});

test('[R95] a deferral is recorded only when it has been confirmed, with its reason', async () => {
  web.setTime(afterClose);
  const entry = await anEntry(fresh.database, window);
  const second = await ask(entry.personId, 'deferral', { unit: '', reason: 'Long illness' });
  expect(second.status).toBe(200);
  expect(second.text).toContain('A later window can be entered, if it closes by 31 March 2022.');
  expect(await states(entry)).toEqual(['expected', 'expected']);
  const { location } = await admin.post(address(entry.personId, 'deferral'), {
    ...hidden(second),
    unit: '',
    reason: 'Long illness',
    confirmed: 'yes',
  });
  expect(location).toBe(pathTo('participant', { personId: entry.personId }));
  expect(await states(entry)).toEqual(['deferred', 'deferred']);
  expect(await agreements(entry)).toEqual([{ kind: 'deferral', unit: null, until_at: null, reason: 'Long illness' }]);
});

test('[R98] a withdrawal is kept with date and reason and answers the open questions', async () => {
  web.setTime(afterClose);
  const entry = await anEntry(fresh.database, window);
  const [first = '', second = ''] = [entry.submissions['1'], entry.submissions['2']];
  await moveTo(fresh.database, web.around.files, second, 'received', { who: 'moodle', at: afterClose });
  await inTransaction(fresh.database, (tx) =>
    raiseProblem(tx, {
      kind: 'late',
      subject: first,
      submissionId: first,
      windowId: window.id,
      detail: { finalisedAt: '2022-03-03T12:00:01Z' },
      at: afterClose,
    }),
  );
  const look = await ask(entry.personId, 'withdrawal', { unit: '', reason: 'Changed post' });
  await admin.post(address(entry.personId, 'withdrawal'), {
    ...hidden(look),
    unit: '',
    reason: 'Changed post',
    confirmed: 'yes',
  });
  expect(await states(entry)).toEqual(['withdrawn', 'withdrawn']);
  const kept: { agreed_at: Date; reason: string }[] = await fresh.database.query(
    'select agreed_at, reason from agreement where entry_id = $1',
    [entry.entryId],
  );
  expect(kept).toEqual([{ agreed_at: afterClose, reason: 'Changed post' }]);
  const problems: { resolved_by: string | null }[] = await fresh.database.query(
    'select resolved_by from problem where subject = $1',
    [first],
  );
  expect(problems).toEqual([{ resolved_by: admin.personId }]);
});

test('a form sent twice, even at once, is recorded once and answered as done', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const fields = {
    ...hidden(await admin.get(address(entry.personId, 'extension'))),
    unit: '1',
    until: '2022-03-10',
    reason: 'Illness',
  };
  const answers = await Promise.all([1, 2, 3].map(() => admin.post(address(entry.personId, 'extension'), fields)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await agreements(entry)).length).toBe(1);
});

test('a page from before someone else acted changes nothing', async () => {
  const entry = await anEntry(fresh.database, window);
  const mine = hidden(await admin.get(address(entry.personId, 'withdrawal')));
  const colleague = await web.signIn('admin');
  const theirs = hidden(await colleague.get(address(entry.personId, 'deferral')));
  await colleague.post(address(entry.personId, 'deferral'), {
    ...theirs,
    unit: '1',
    reason: 'Illness',
    confirmed: 'yes',
  });
  const stale = await admin.post(address(entry.personId, 'withdrawal'), {
    ...mine,
    unit: '',
    reason: 'Changed post',
    confirmed: 'yes',
  });
  expect(stale.status).toBe(409);
  expect(await states(entry)).toEqual(['deferred', 'expected']);
});

test('what is over cannot be agreed about', async () => {
  const entry = await anEntry(fresh.database, window);
  for (const id of Object.values(entry.submissions))
    await moveTo(fresh.database, web.around.files, id, 'received', { who: 'moodle', at: afterClose });
  const { text, page } = await admin.get(address(entry.personId, 'extension'));
  expect(text).toContain('Nothing of this entry is in a state in which this can be agreed');
  expect(page('main form').length).toBe(0);
});
