/** Runs the clock: steps from one due moment to the next and plays every line at its own. */
import { setMoodleClock } from '../people/sandbox-control.ts';
import type { Browser } from '../people/browser.ts';
import { type QuietMoment, stepThrough, stepTo, untilQuiet } from '../people/rehearsal-clock.ts';
import type { DemoLine } from './demo-line.ts';

/** Where it is played, and who is told how it goes. */
export interface Playing {
  /** Somebody who may step the rehearsal. */
  readonly browser: Browser;
  readonly moodleUrl: string;
  readonly tell: (now: Date, what: string) => void;
}

/**
 * Plays all lines up to `end`, where Moderato's clock stands afterwards with its work done. At one moment Moderato's own work is
 * done first, then the lines in their order. Lines that happen in Moodle alone do not step Moderato's clock: nothing is due between,
 * so that it cannot see the difference and the run is twice as fast.
 */
export async function playLines(
  { browser, moodleUrl, tell }: Playing,
  lines: readonly DemoLine[],
  end: Date,
): Promise<void> {
  const left = lines.filter(({ at }) => at <= end).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const passTo = async (at: Date): Promise<QuietMoment> => {
    let moment = await untilQuiet(browser);
    while (moment.next !== null && moment.next <= at) {
      tell(moment.next, doing(moment));
      moment = await stepThrough(browser, at);
    }
    return moment;
  };
  const standAt = async (at: Date): Promise<void> => {
    while ((await passTo(at)).now < at) await stepTo(browser, at);
  };
  let moment = await untilQuiet(browser);
  for (const line of left) {
    if (moment.next !== null && moment.next <= line.at) moment = await passTo(line.at);
    if (line.where === 'moderato') await standAt(line.at);
    else if (line.at > moment.now) await setMoodleClock(moodleUrl, line.at);
    tell(line.at, line.what);
    await line.play();
    if (line.where === 'moderato') moment = await untilQuiet(browser);
  }
  await standAt(end);
}

const words: Readonly<Record<string, string>> = {
  'announce-window': 'participants are told that the window opens',
  remind: 'those who have not submitted are reminded',
  'look-at-moodle': 'Moodle is looked at',
  'close-window': 'the window closes and everything is collected',
  'settle-submission': 'extra time ends',
  'copy-submission': 'a copy is tried again',
  'finish-collecting': 'the sum is drawn',
  'send-email': 'letters go out',
  'tidy-up': 'the night’s tidying',
};

const doing = ({ nextJob }: QuietMoment): string => words[nextJob ?? ''] ?? 'nothing falls due';
