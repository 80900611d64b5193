// The letters of one window, where somebody takes part in two.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../services/database/database.ts';
import { raiseProblem } from '../../services/register/problem.ts';
import { tell, tellParticipant } from '../../services/register/tell.ts';
import { needsOf } from '../../web/needs.ts';
import { refusedEmails } from '../../web/pages/intake/query.ts';
import { emailCounts } from '../../web/pages/window/query.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { anAssessor, anEmail, anEntry, aPerson, aWindow } from '../support/factories.ts';

const at = new Date('2022-03-03T13:00:00Z');
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(async () => {
  await fresh.close();
});

test('the letters to staff about a window count with it, each once, and with no other', async () => {
  const { database } = fresh;
  const [window, other] = [await aWindow(database), await aWindow(database)];
  const [marker, moderator, lead] = [
    await anAssessor(database, window),
    await anAssessor(database, window),
    await aPerson(database, { roles: ['lead-moderator'] }),
  ];
  const { submissions } = await anEntry(database, window);
  const [submissionId, planId, drawId] = [submissions['1'] ?? '', randomUUID(), randomUUID()];
  await database.query(
    `insert into routing_plan (id, window_id, seed, made_by, made_at, committed_at) values ($1, $2, '7', $3, $4, $4)`,
    [planId, window.id, lead, at],
  );
  await database.query(
    `insert into draw (id, window_id, programme, seed, algorithm, terms, chosen, frame_hash, frame, rest, sampled, due_on, drawn_at, drawn_by)
     values ($1, $2, 'NPQH', '7', 'keyed-order-1', '{}', 0, $3, '[]', 0, 0, '2022-05-20', $4, $5)`,
    [drawId, window.id, 'a'.repeat(64), at, lead],
  );
  for (let twice = 0; twice < 2; twice += 1)
    await inTransaction(database, async (tx) => {
      for (const personId of [marker, moderator])
        await tell(tx, { template: 'allocation', personId, occasion: planId, at });
      await tell(tx, { template: 'moderation-request', personId: moderator, occasion: drawId, at });
      for (const personId of [marker, moderator, lead])
        await tell(tx, { template: 'disagreement', personId, occasion: submissionId, at });
    });
  expect(await emailCounts(database, window.id)).toEqual({ allocation: 2, disagreement: 3, 'moderation-request': 1 });
  expect(await emailCounts(database, other.id)).toEqual({});
});

test('whoever is in two windows gets the letters of both, and each window counts its own only', async () => {
  const { database } = fresh;
  const first = await aWindow(database, { cohort: 'K' });
  const second = await aWindow(database, { cohort: 'L' });
  const { personId, submissions } = await anEntry(database, first);
  const again = await anEntry(database, second);
  await database.query('update entry set person_id = $2 where id = $1', [again.entryId, personId]);
  await anEmail(database, personId, 'accepted', at, first.id);
  const refused = await anEmail(database, personId, 'refused', at, second.id);
  const lines: { id: string }[] = await database.query(
    `insert into history (at, who, subject, subject_id, transition, to_state, why)
     values ($1, 'clock', 'window', $2, 'change dates', 'published', '{}') returning id`,
    [at, first.id],
  );
  await inTransaction(database, async (tx) => {
    await raiseProblem(tx, { kind: 'email-refused', subject: refused, detail: {}, at });
    await tell(tx, { template: 'reminder', personId, occasion: `${first.id}:7`, at });
    await tell(tx, { template: 'window-changed', personId, occasion: lines[0]?.id ?? '', at });
    await tell(tx, { template: 'sign-in', personId, occasion: personId, at });
    for (const occasion of Object.values(submissions))
      await tellParticipant(tx, occasion, { template: 'receipt', occasion: `${occasion}@2`, at });
    await tell(tx, { template: 'result-pass', personId, occasion: again.entryId, at });
  });
  expect(await emailCounts(database, first.id)).toEqual({
    receipt: 2,
    reminder: 1,
    'window-changed': 1,
    'window-opens': 1,
  });
  expect(await emailCounts(database, second.id)).toEqual({ 'result-pass': 1, 'window-opens': 1 });
  expect((await needsOf(database, first.id)).refusedEmails).toBe(0);
  expect((await needsOf(database, second.id)).refusedEmails).toBe(1);
  expect(await refusedEmails(database, first.id)).toEqual([]);
  expect(await refusedEmails(database, second.id)).toHaveLength(1);
});
