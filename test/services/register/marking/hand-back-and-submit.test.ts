// Handing back, starting, submitting and recalling at the same moment: one of them wins and nobody stands in the way of another for ever.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isRefusal } from '../../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../../services/database/database.ts';
import { handBack } from '../../../../services/register/marking/hand-back.ts';
import { startMarking } from '../../../../services/register/marking/start-marking.ts';
import { recallSheet, submitSheet } from '../../../../services/register/marking/submit-sheet.ts';
import { fileStore } from '../../../../services/storage/file-store.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { allocated, anAssessor, anEntry, aReadyScript, aWindow, type MadeWindow } from '../../../support/factories.ts';
import { schemeOf, shipped } from '../../../support/frameworks.ts';

const at = new Date('2022-04-20T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'hand-back-'));
let fresh: FreshDatabase;
let window: MadeWindow;
let marker: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  window = await aWindow(fresh.database);
  marker = await anAssessor(fresh.database, window, { capacity: 500 });
});
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

const by = () => ({ who: marker, at });

/** Both tasks of somebody, begun and marked to the end, not submitted. */
async function marked(): Promise<readonly { readonly submissionId: string; readonly sheetId: string }[]> {
  const { database } = fresh;
  const { submissions } = await anEntry(database, window);
  const begun: { submissionId: string; sheetId: string }[] = [];
  for (const [unit, submissionId] of Object.entries(submissions)) {
    await aReadyScript(database, fileStore(`file://${folder}`), submissionId, at);
    await allocated(database, window, submissionId, marker, at);
    const sheetId = await inTransaction(database, (tx) => startMarking(tx, submissionId, by()));
    if (isRefusal(sheetId)) throw new Error(sheetId.refused);
    const criteria = schemeOf('NPQH').criteria.filter(({ task }) => task === unit);
    await database.query(
      `insert into mark (sheet_id, task_id, code, score, place, comment, evidence_seen, version, saved_at)
       select $1, m.task, m.code, 2, 'p. 4', 'Shown.', true, 1, $3 from jsonb_to_recordset($2::jsonb) as m(task text, code text)`,
      [sheetId, JSON.stringify(criteria.map(({ task, code }) => ({ task, code }))), at],
    );
    begun.push({ submissionId, sheetId });
  }
  return begun;
}

const said = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : 'done');
const inTurn = (work: (tx: Tx) => Promise<unknown>) => inTransaction(fresh.database, work).then(said);

test('[R109] a script is handed back or submitted, never both, however often the two meet', async () => {
  const won = { submitted: 0, handedBack: 0 };
  for (let round = 0; round < 40; round += 1) {
    const [one, two] = await marked();
    if (one === undefined || two === undefined) throw new Error('There are two tasks.');
    const [submitted, handed] = await Promise.all([
      inTurn((tx) => submitSheet(tx, shipped, one.sheetId, by())),
      inTurn((tx) => handBack(tx, two.submissionId, { reason: 'away', words: 'Ill.' }, by())),
      inTurn((tx) => recallSheet(tx, shipped, one.sheetId, by())),
      inTurn((tx) => startMarking(tx, one.submissionId, by())),
      inTurn((tx) => submitSheet(tx, shipped, two.sheetId, by())),
    ]);
    won.submitted += submitted === 'done' ? 1 : 0;
    won.handedBack += handed === 'done' ? 1 : 0;
    const rows: unknown = await fresh.database.query(
      `select 1 from submission s join allocation a on a.submission_id = s.id left join mark_sheet m on m.submission_id = s.id
       where s.id = any($1) and not (case a.state when 'declined' then s.state = 'ready-to-mark' and m.id is null
         when 'started' then s.state = 'marking' and m.state = 'open' else s.state = 'marked' and m.state = 'submitted' end)`,
      [[one.submissionId, two.submissionId]],
    );
    expect(rows).toEqual([]);
  }
  expect(won.submitted + won.handedBack).toBeGreaterThan(0);
}, 120_000);
