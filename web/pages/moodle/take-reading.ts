// Checks the connection: Moodle itself once, then the course of every window that is not long over. Reads only (R21).
import { checkMoodle } from '../../../services/moodle/readiness/check-moodle.ts';
import type { MoodleDoor } from '../../../services/moodle/moodle-door.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { windowName } from '../../window-name.ts';
import type { Reading } from './reading.ts';

/** Takes a reading. A Moodle that does not answer is a finding. */
export async function takeReading(moodle: MoodleDoor, windows: readonly StoredWindow[]): Promise<Reading> {
  const { site, findings: ofSite } = await checkMoodle(moodle);
  const readings: Reading['windows'] = [];
  if (site !== null)
    for (const stored of windows) {
      const assignmentIds = stored.tasks.map(({ assignmentId }) => assignmentId);
      const { findings } = await checkMoodle(moodle, {
        courseId: stored.moodleCourseId,
        close: stored.closesAt,
        assignmentIds,
      });
      const known = new Set(ofSite.map(({ id }) => id));
      readings.push({ name: windowName(stored), findings: findings.filter(({ id }) => !known.has(id)) });
    }
  return {
    site: site === null ? null : { name: site.siteName, url: site.siteUrl, release: site.release },
    ofSite: [...ofSite],
    windows: readings,
  };
}
