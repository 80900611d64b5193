// The facts of E11: what one committed plan gave one assessor, by candidate number (R107).
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { allocationWords } from '../../templates/emails/allocation/words.ts';
import { letter, letterheadFor } from '../letter.ts';

const rows = z.array(
  z.object({
    window_id: z.string(),
    candidate_number: z.string(),
    unit: z.string(),
    due_on: z.string().refine(isLocalDate),
  }),
);

/** Not needed where everything has been handed back before it was sent. The occasion is the plan. */
export const allocationLetter = letter('allocation', async (around, reader, occasion) => {
  const found: unknown = await around.database.query(
    `select e.window_id, e.candidate_number, s.unit, a.due_on from allocation a join submission s on s.id = a.submission_id
       join entry e on e.id = s.entry_id
     where a.plan_id = $1 and a.person_id = $2 and a.state in ('allocated', 'started', 'done') order by e.candidate_number, s.unit`,
    [occasion, reader.personId],
  );
  const given = rows.parse(found);
  const [first] = given;
  if (first === undefined) return null;
  const stored = await readWindow(around.database, first.window_id);
  const programme = programmeOf(around.frameworks, stored.window.programme);
  const tasksOf = (unit: string) =>
    (programme.units.find(({ id }) => id === unit)?.tasks ?? []).map(
      (task) => programme.tasks.find(({ id }) => id === task)?.name ?? task,
    );
  const candidates = [...new Set(given.map((row) => row.candidate_number))];
  return allocationWords({
    ...letterheadFor(around, reader),
    programme: stored.window.programme.programme,
    count: given.length,
    scripts: candidates.map((candidate) => ({
      candidate,
      tasks: given.filter((row) => row.candidate_number === candidate).flatMap(({ unit }) => tasksOf(unit)),
    })),
    dueOn: first.due_on,
    link: `${around.config.baseUrl}/my-scripts`,
  });
});
