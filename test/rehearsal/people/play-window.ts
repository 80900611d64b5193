// Plays a whole cohort's script against a sandbox Moodle and says what that Moodle holds in the end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Cohort } from '../../../rehearsal/cohort/cohort.ts';
import { assignmentIdOf, userIdOf } from '../../../rehearsal/cohort/moodle-ids.ts';
import { sandboxToken, siteSeedFor } from '../../../rehearsal/cohort/site-seed-for.ts';
import { callMoodle } from '../../../rehearsal/people/call-moodle.ts';
import { playInMoodle, stageFor } from '../../../rehearsal/people/play-in-moodle.ts';
import { setMoodleClock } from '../../../rehearsal/people/sandbox-control.ts';
import { startSandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';

const row = z.object({
  userid: z.number(),
  status: z.string(),
  attemptnumber: z.number(),
  timemodified: z.number(),
  plugins: z.array(z.unknown()).optional(),
});
const submissions = z.object({
  assignments: z.array(z.object({ assignmentid: z.number(), submissions: z.array(row) })),
});

/** A submission as Moodle lists it to the service. */
export type Listed = z.output<typeof row>;

/** Who is asked about which task; undefined where Moodle has no row. */
export type Listing = (personId: string, taskId: string) => Listed | undefined;

/** The listings right after close (before anyone acts in the days after) and at the end of the script. */
export async function playWindow(cohort: Cohort): Promise<{ readonly atClose: Listing; readonly atEnd: Listing }> {
  const folder = await mkdtemp(join(tmpdir(), 'moderato-sandbox-'));
  const moodle = await startSandboxMoodle({ folder, site: siteSeedFor(cohort) });
  try {
    const stage = stageFor(cohort, moodle.url);
    const afterClose = cohort.closesAt.getTime() + 1000;
    const play = async (lines: Cohort['script']) => {
      for (const line of lines) {
        await setMoodleClock(moodle.url, line.at);
        await playInMoodle(stage, line);
      }
      return list(cohort, moodle.url);
    };
    const atClose = await play(cohort.script.filter((line) => line.at.getTime() <= afterClose));
    const atEnd = await play(cohort.script.filter((line) => line.at.getTime() > afterClose));
    return { atClose, atEnd };
  } finally {
    await moodle.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function list(cohort: Cohort, url: string): Promise<Listing> {
  const door = { url, token: sandboxToken(cohort, 'service') };
  const asked = cohort.tasks.map(
    (task, index) => [`assignmentids[${index}]`, assignmentIdOf(cohort, task.id)] as const,
  );
  const reply = submissions.parse(await callMoodle(door, 'mod_assign_get_submissions', Object.fromEntries(asked)));
  return (personId, taskId) => {
    const assignment = reply.assignments.find((each) => each.assignmentid === assignmentIdOf(cohort, taskId));
    return assignment?.submissions.find((each) => each.userid === userIdOf(cohort, personId));
  };
}
