// Copies one submission's files from Moodle, verified byte for byte, and only then calls it received (R72).
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { isInTime } from '../../domain/window/in-time.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { receive, receiveDraft } from '../../domain/submission/intake-transitions.ts';
import { inTransaction } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import { readWindow, type StoredWindow, type WindowTask } from '../../services/register/window-row.ts';
import { job, type Surroundings } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';
import { expectedIn, windowOf, type Expected } from './query.ts';
import type { SeenFile } from './sighting.ts';
import { sourceNow, sourceSeen, type Source } from './source.ts';

export const copySubmission = job({
  name: 'copy-submission',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at, attempts }) {
    const stored = await readWindow(around.database, await windowOf(around.database, id));
    const one = (await expectedIn(around.database, stored.id, [id]))[0];
    if (one?.moodleUserId === null || one === undefined) return undefined;
    const asDraft = one.state === 'draft-at-close' && one.draftAcceptedBy !== null;
    if (one.state !== 'expected' && !asDraft) return undefined;
    const copies: Copied[] = [];
    for (const task of stored.tasks.filter(({ unit }) => unit === one.unit)) {
      const fresh = attempts > 0 || asDraft;
      const source = fresh
        ? await sourceNow(around.moodle, task.assignmentId, one.moodleUserId)
        : await sourceSeen(around.database, task.assignmentId, one.moodleUserId);
      if (source !== undefined && (asDraft || isWork(source, stored, one)))
        copies.push({ id: await copyOf(around, id, task, source, at), timeModified: source.timeModified });
    }
    if (copies.length === 0) throw new Error('Moodle no longer shows the work that was there at close.');
    await receiveCopies(around, stored, one, copies, asDraft, at);
    return undefined;
  },
});

interface Copied {
  readonly id: string;
  readonly timeModified: Date;
}

/** Only what was submitted in the time this participant had: a later change never comes in (R77). */
function isWork(source: Source, stored: StoredWindow, one: Expected): boolean {
  const until = one.agreedUntil !== null && one.agreedUntil > stored.closesAt ? one.agreedUntil : stored.closesAt;
  return source.status === 'submitted' && isInTime(source.timeModified, until, defaultCloseTerms);
}

/** Copies what is not copied yet; each file is kept as soon as it is verified, so that a retry goes on where it stopped. */
async function copyOf(
  around: Surroundings,
  submissionId: string,
  task: WindowTask,
  source: Source,
  at: Date,
): Promise<string> {
  const { database } = around;
  await database.query(
    `insert into copy (id, submission_id, task_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status, taken_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      randomUUID(),
      submissionId,
      task.taskId,
      task.assignmentId,
      source.moodleSubmissionId,
      source.attemptNumber,
      source.timeModified,
      source.status,
      at,
    ],
  );
  const rows: { id: string; held: string[] }[] = await database.query(
    `select c.id, coalesce(array_agg(f.area || f.filepath || f.filename) filter (where f.id is not null), '{}') as held
     from copy c left join copied_file f on f.copy_id = c.id
     where c.submission_id = $1 and c.assignment_id = $2 and c.moodle_submission_id = $3 and c.attempt_number = $4 and c.time_modified = $5 group by c.id`,
    [submissionId, task.assignmentId, source.moodleSubmissionId, source.attemptNumber, source.timeModified],
  );
  const copy = rows[0];
  if (copy === undefined) throw new Error('The copy that was just begun is not there.');
  const held = new Set(copy.held);
  for (const file of source.files)
    if (!held.has(file.area + file.filepath + file.filename)) await copyFile(around, copy.id, file);
  return copy.id;
}

async function copyFile({ database, files, moodle }: Surroundings, copyId: string, file: SeenFile): Promise<void> {
  const stored =
    file.text === undefined
      ? (await moodle.download(file, (stream) => files.put(stream))).kept
      : await files.put(Readable.from([Buffer.from(file.text)]));
  await database.query(
    `insert into copied_file (id, copy_id, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      randomUUID(),
      copyId,
      file.area,
      file.filepath,
      file.filename,
      stored.size,
      file.mimetype,
      stored.sha1,
      stored.sha256,
      file.timeModified,
    ],
  );
}

async function receiveCopies(
  { database }: Surroundings,
  stored: StoredWindow,
  one: Expected,
  copies: readonly Copied[],
  asDraft: boolean,
  at: Date,
): Promise<void> {
  const copyIds = copies.map((copy) => copy.id);
  const way = copies.every((copy) => isInTime(copy.timeModified, stored.closesAt, defaultCloseTerms))
    ? 'in-time'
    : 'extension';
  const outcome = await inTransaction(database, (tx) =>
    asDraft
      ? record(tx, one.id, receiveDraft, { copyIds }, { who: one.draftAcceptedBy ?? 'moodle', at })
      : record(tx, one.id, receive, { way, copyIds }, { who: 'moodle', at }),
  );
  if (isRefusal(outcome) && outcome.refused !== 'not-from-here')
    throw new Error(`Receiving was refused: ${outcome.refused}.`);
}
