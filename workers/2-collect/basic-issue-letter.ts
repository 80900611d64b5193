// The facts of E4: which files cannot be taken as they are, and until when they can be replaced (R79).
import { z } from 'zod';
import { basicFaults } from '../../domain/basic-fault/basic-fault.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { basicIssueWords } from '../../templates/emails/basic-issue/words.ts';
import { letter, participantLetterhead } from '../letter.ts';

const rows = z.array(
  z.object({ window_id: z.string(), task_id: z.string(), file: z.string(), fault: z.enum(basicFaults) }),
);

export const basicIssueLetter = letter('basic-issue', async (around, reader, toldIn) => {
  const found: unknown = await around.database.query(
    `select e.window_id, b.task_id, b.file, b.fault from basic_fault b join entry e on e.id = b.entry_id where b.told_in = $1
     order by b.task_id, b.file, b.fault`,
    [toldIn],
  );
  const faults = rows.parse(found);
  const [first] = faults;
  if (first === undefined) return null;
  const { window, closesAt, tasks } = await readWindow(around.database, first.window_id);
  const programme = programmeOf(around.frameworks, window.programme);
  const named = tasks.filter(({ taskId }) => faults.some((fault) => fault.task_id === taskId));
  const moodle = around.moodle.url.replace(/\/$/, '');
  const nameOf = (taskId: string) => programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId;
  return basicIssueWords({
    ...participantLetterhead(around, reader),
    programme: window.programme.programme,
    closesAt,
    faults: faults.map(({ task_id: taskId, file, fault }) => ({ task: nameOf(taskId), file, fault })),
    places: named.map(({ taskId, cmid }) => ({
      task: nameOf(taskId),
      link: `${moodle}/mod/assign/view.php?id=${String(cmid)}`,
    })),
  });
});
