// The facts of E3: what we hold of a participant, file by file, and what we do not (R78).
import { z } from 'zod';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { readWindow, type StoredWindow } from '../../services/register/window-row.ts';
import { receiptWords, type MissingTask, type ReceivedTask } from '../../templates/emails/receipt/words.ts';
import type { Surroundings } from '../job.ts';
import { letter, participantLetterhead } from '../letter.ts';

const copies = z.array(
  z.object({
    task_id: z.string(),
    time_modified: z.date(),
    files: z.array(z.object({ name: z.string(), bytes: z.number() })),
  }),
);
const states = z.array(z.object({ unit: z.string(), state: z.string(), until: z.date().nullable() }));

export const receiptLetter = letter('receipt', async (around, reader, occasion) => {
  const [entryId = ''] = occasion.split(':');
  const entries: { window_id: string }[] = await around.database.query('select window_id from entry where id = $1', [
    entryId,
  ]);
  const stored = await readWindow(around.database, entries[0]?.window_id ?? '');
  const programme = programmeOf(around.frameworks, stored.window.programme);
  const nameOf = (taskId: string) => programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId;
  const received = await receivedOf(around, entryId);
  const dates = stored.window.kind === 'final' ? derivedDates(stored.window, defaultDerivedDateTerms) : null;
  return receiptWords({
    ...participantLetterhead(around, reader),
    programme: stored.window.programme.programme,
    received: received.map(({ taskId, ...rest }) => ({ ...rest, task: nameOf(taskId) })),
    missing: await missingOf(
      around,
      stored,
      entryId,
      received.map(({ taskId }) => taskId),
      nameOf,
    ),
    checkFrom: dates === null ? null : noonUk(dates.technicalCheckOn),
    resultsBy: dates === null ? null : noonUk(dates.resultsTargetOn),
  });
});

async function receivedOf(
  { database }: Surroundings,
  entryId: string,
): Promise<(Omit<ReceivedTask, 'task'> & { taskId: string })[]> {
  const rows: unknown = await database.query(
    `select c.task_id, c.time_modified,
       coalesce((select json_agg(json_build_object('name', f.filename, 'bytes', f.filesize) order by f.filepath, f.filename)
         from copied_file f where f.copy_id = c.id), '[]') as files
     from submission s join copy c on s.facts->'copyIds' ? c.id::text and c.submission_id = s.id where s.entry_id = $1 order by c.task_id`,
    [entryId],
  );
  return copies.parse(rows).map((row) => ({ taskId: row.task_id, at: row.time_modified, files: row.files }));
}

async function missingOf(
  { database }: Surroundings,
  stored: StoredWindow,
  entryId: string,
  held: readonly string[],
  nameOf: (taskId: string) => string,
): Promise<MissingTask[]> {
  const rows: unknown = await database.query(
    `select s.unit, s.state, (select max(a.until_at) from agreement a where a.entry_id = s.entry_id and a.kind = 'extension' and coalesce(a.unit, s.unit) = s.unit) as until
     from submission s where s.entry_id = $1`,
    [entryId],
  );
  const found = states.parse(rows);
  return stored.tasks
    .filter(({ taskId }) => !held.includes(taskId))
    .flatMap(({ taskId, unit }): MissingTask[] => {
      const row = found.find((state) => state.unit === unit);
      const task = nameOf(taskId);
      if (row === undefined || row.state === 'deferred' || row.state === 'withdrawn') return [];
      if (row.state === 'draft-at-close') return [{ task, why: 'draft' }];
      if (row.state === 'expected' && row.until !== null && row.until > stored.closesAt)
        return [{ task, why: 'extended', until: row.until }];
      return [{ task, why: 'nothing' }];
    });
}
