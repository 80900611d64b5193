// Records how a grade stands in Moodle: what was wanted there, the log's line, and the problem that a person sees.
import type { NotWritten } from '../../../domain/grade/why-not-written.ts';
import type { Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import { raiseProblem, settleProblem } from '../problem.ts';
import type { WaitingGrade } from './waiting-grades.ts';

/** What came of it. `why` is a sentence for people. */
export type Settled =
  | { readonly state: 'confirmed'; readonly grade: number }
  | { readonly state: 'differs'; readonly grade: number; readonly why: string }
  | { readonly state: 'not-written'; readonly why: NotWritten };

/** Records it. */
export async function settleGrade(tx: Tx, waiting: WaitingGrade, settled: Settled, at: Date): Promise<void> {
  const { id, submissionId, assignmentId, windowId } = waiting;
  const grade = settled.state === 'not-written' ? null : settled.grade;
  const reason = settled.state === 'confirmed' ? null : settled.why;
  await tx.query(
    `update moodle_grade set state = $2, reason = $3, wanted = wanted || $4::jsonb, at = $5 where id = $1`,
    [id, settled.state, reason, JSON.stringify({ grade }), at],
  );
  await note(
    tx,
    {
      subject: 'moodle-grade',
      id,
      what: 'write grade',
      from: 'waiting',
      to: settled.state,
      why: { submissionId, assignmentId, grade },
    },
    { who: 'clock', at },
  );
  if (settled.state === 'differs')
    await raiseProblem(tx, {
      kind: 'grade-differs',
      subject: id,
      windowId,
      submissionId,
      detail: { why: settled.why },
      at,
    });
  else await settleProblem(tx, 'grade-differs', id, at);
}
