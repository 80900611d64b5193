// The facts of E2: what of this participant's Moodle does not show as submitted.
import { z } from 'zod';
import { feesOn } from '../../domain/fee/fee-schedule.ts';
import { inPounds } from '../../domain/fee/in-pounds.ts';
import { reminderWords } from '../../templates/emails/reminder/words.ts';
import { letter } from '../letter.ts';
import { windowFacts } from './window-facts.ts';

const seen = z.array(
  z.object({ assignment_id: z.number(), status: z.string(), time_modified: z.date().nullable(), files: z.number() }),
);

export const reminderLetter = letter('reminder', async (around, reader, occasion, at) => {
  const [windowId = ''] = occasion.split(':');
  const { stored, tasks, shared } = await windowFacts(around, reader, windowId);
  const rows: unknown = await around.database.query(
    `select g.assignment_id, g.status, g.time_modified, jsonb_array_length(g.files) as files
     from sighting g join person p on p.moodle_user_id = g.moodle_user_id where p.id = $1 and g.assignment_id = any($2)`,
    [reader.personId, tasks.map(({ assignmentId }) => assignmentId)],
  );
  const sightings = seen.parse(rows);
  const sightingOf = (assignmentId: number) => sightings.find((row) => row.assignment_id === assignmentId);
  const isIn = (assignmentId: number) => sightingOf(assignmentId)?.status === 'submitted';
  const { sponsorTasks, ...rest } = shared;
  const outstanding = tasks.filter(({ assignmentId }) => !isIn(assignmentId));
  if (outstanding.length === 0) return null;
  // The amount in force at close is the one that would be owed (R164).
  const { nonSubmission } = feesOn(around.frameworks.fees, stored.window.closesOn);
  return reminderWords({
    ...rest,
    now: at,
    outstanding: outstanding.map(({ task, link, uploads, assignmentId }) => ({
      task,
      link,
      uploads,
      draftFiles: sightingOf(assignmentId)?.files ?? 0,
    })),
    submitted: tasks
      .filter(({ assignmentId }) => isIn(assignmentId))
      .map(({ task, assignmentId }) => ({ task, at: sightingOf(assignmentId)?.time_modified ?? at })),
    sponsorTasks: sponsorTasks.filter((name) => outstanding.some(({ task }) => task === name)),
    charge: stored.window.kind === 'final' ? inPounds(nonSubmission) : null,
  });
});
