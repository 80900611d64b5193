// While a window is open: tells participants of files that cannot be taken as they are, soon after they are uploaded (R79, E4).
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { basicFault, quietHours, type BasicFault } from '../../domain/basic-fault/basic-fault.ts';
import type { Tx } from '../../services/database/database.ts';
import { tell } from '../../services/register/tell.ts';

const rows = z.array(
  z.object({
    entry_id: z.string(),
    person_id: z.string(),
    task_id: z.string(),
    files: z.array(z.object({ area: z.string(), filename: z.string(), filesize: z.coerce.number() })),
    told: z.array(z.string()),
  }),
);

/** One fault of one file, with whose it is. */
interface Found {
  readonly entryId: string;
  readonly personId: string;
  readonly taskId: string;
  readonly file: string;
  readonly fault: BasicFault;
}

/**
 * Writes one letter to everybody with faults that they have not been told of; each fault is told once, also where the file stays. Whoever
 * was written to a short while ago is told of what is new by a later look.
 */
export async function tellBasicFaults(tx: Tx, windowId: string, at: Date): Promise<void> {
  const found: unknown = await tx.query(
    `select e.id as entry_id, e.person_id, t.task_id, g.files,
       array(select b.task_id || '/' || b.file || '/' || b.fault from basic_fault b where b.entry_id = e.id) as told
     from entry e join person p on p.id = e.person_id join submission s on s.entry_id = e.id and s.state = 'expected'
       join window_task t on t.window_id = e.window_id and t.unit = s.unit
       join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id
     where e.window_id = $1 and jsonb_array_length(g.files) > 0
       and not exists (select 1 from basic_fault b where b.entry_id = e.id and b.told_at > $2)
     order by e.candidate_number, t.task_id`,
    [windowId, new Date(at.getTime() - quietHours * 3_600_000)],
  );
  const faults = rows.parse(found).flatMap((row) =>
    row.files.flatMap((file): Found[] => {
      const fault = basicFault(file);
      const { entry_id: entryId, person_id: personId, task_id: taskId, told } = row;
      if (fault === null || told.includes(`${taskId}/${file.filename}/${fault}`)) return [];
      return [{ entryId, personId, taskId, file: file.filename, fault }];
    }),
  );
  for (const entryId of new Set(faults.map((fault) => fault.entryId)))
    await tellOne(
      tx,
      entryId,
      faults.filter((fault) => fault.entryId === entryId),
      at,
    );
}

async function tellOne(tx: Tx, entryId: string, faults: readonly Found[], at: Date): Promise<void> {
  const toldIn = randomUUID();
  for (const { taskId, file, fault } of faults)
    await tx.query(
      `insert into basic_fault (entry_id, task_id, file, fault, told_at, told_in) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [entryId, taskId, file, fault, at, toldIn],
    );
  const [first] = faults;
  if (first !== undefined) await tell(tx, { template: 'basic-issue', personId: first.personId, occasion: toldIn, at });
}
