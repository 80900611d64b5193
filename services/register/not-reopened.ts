// A correction that Moodle would open for nobody: seen by a person, who puts Moodle right and has it opened again.
import { z } from 'zod';
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';
import { note } from './note.ts';
import { settleProblem } from './problem.ts';
import type { By } from './record.ts';

const details = z.array(z.object({ detail: z.object({ what: z.string(), whatToDo: z.string() }) }));

/** Why the request could not be opened, and what to do about it; null where nothing keeps it shut. */
export async function whyNotReopened(
  database: Database | Tx,
  correctionId: string,
): Promise<{ readonly what: string; readonly whatToDo: string } | null> {
  const found: unknown = await database.query(
    `select detail from problem where kind = 'not-reopened' and subject = $1 and resolved_at is null`,
    [correctionId],
  );
  return details.parse(found)[0]?.detail ?? null;
}

/** Has it opened again; `not-from-here` where nothing kept it shut. */
export async function reopenAgain(tx: Tx, submissionId: string, correctionId: string, by: By): Promise<Refusal | null> {
  if ((await whyNotReopened(tx, correctionId)) === null) return refused('not-from-here');
  await settleProblem(tx, 'not-reopened', correctionId, by.at, by.who);
  const payload = { id: submissionId };
  await owe(tx, [{ job: 'reopen-in-moodle', key: correctionId, payload, dueAt: by.at }]);
  const why = { correctionId };
  await note(
    tx,
    { subject: 'submission', id: submissionId, what: 'reopen again', to: 'correction-requested', why },
    by,
  );
  return null;
}
