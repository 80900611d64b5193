/** What participants and tutors do in Moodle, as lines of the run. */
import type { ScheduledAction } from '../cohort/action.ts';
import { playInMoodle, type Stage } from '../people/play-in-moodle.ts';
import type { DemoLine } from './demo-line.ts';

const words = {
  open: 'opens the assignment',
  upload: 'uploads files',
  submit: 'submits',
  extend: 'is given more time in Moodle',
  override: 'is given more time in Moodle',
  'another-attempt': 'is given another attempt',
  revert: 'is set back to draft',
  suspend: 'is suspended in Moodle',
  unenrol: 'leaves the Moodle course',
} as const satisfies Record<MoodleLine['act']['kind'], string>;

type MoodleLine = Exclude<ScheduledAction, { by: 'office' }>;

/** The lines of the script that happen in Moodle, in their order. */
export function moodleLines(stage: Stage): DemoLine[] {
  const { script, people } = stage.cohort;
  const names = new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return script
    .filter((line): line is MoodleLine => line.by !== 'office')
    .map((line) => ({
      at: line.at,
      what: `${names.get(line.personId) ?? ''} ${words[line.act.kind]}`,
      where: 'moodle',
      play: () => playInMoodle(stage, line),
    }));
}
