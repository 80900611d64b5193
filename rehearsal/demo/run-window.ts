/** One run: the office sets the window up, everybody plays their part, and Moderato says what it came to. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { browserAt } from '../people/browser.ts';
import { type Desk, stageFor } from '../people/play-in-moodle.ts';
import { untilQuiet } from '../people/rehearsal-clock.ts';
import { makeStaff } from '../cohort/make-staff.ts';
import { publishWindow, setUpWindow } from '../people/set-up-window.ts';
import { signInByLink } from '../people/sign-in-by-link.ts';
import { chargeLines } from './charge-lines.ts';
import { checkLines } from './check-lines.ts';
import { colleagues } from './colleagues.ts';
import type { Company } from './company.ts';
import { confirmationLines } from './confirmation-lines.ts';
import { markingLines } from './marking-lines.ts';
import { moderationLines } from './moderation-lines.ts';
import { moodleLines } from './moodle-lines.ts';
import { officeLines } from './office-lines.ts';
import { playLines } from './play-lines.ts';
import type { Progress } from './progress.ts';
import { releaseLines } from './release-lines.ts';
import { staffLines } from './staff-lines.ts';
import { officeAddress, type World } from './world.ts';

/** The run's first and last day, counted from the close. */
export const days = { from: -28, to: 125 } as const;

/**
 * When a run begins: in the morning of the day on which the first letters are due at noon. The odd seconds keep Moderato's looks at
 * Moodle, which count from here, off the round minutes at which letters fall due: two things at one moment have no order.
 */
export function startOf({ closesOn }: Cohort): Date {
  return atUk(addDays(closesOn, days.from), '10:58:17');
}

/** When a run ends: in the evening of its last day. */
function endOf({ closesOn }: Cohort): Date {
  return atUk(addDays(closesOn, days.to), '18:00:00');
}

/** Plays the window and answers Moderato's report of it, still to be parsed. */
export async function runWindow(world: World, cohort: Cohort, desk: Desk, progress: Progress): Promise<unknown> {
  const { moderatoUrl, moodleUrl, mailUrl } = world;
  const browser = browserAt(moderatoUrl);
  const { now } = await untilQuiet(browser);
  if (now.getTime() !== startOf(cohort).getTime()) {
    throw new Error(
      `This database holds a rehearsal already, which stands at ${now.toISOString()}. Give DATABASE_URL an empty one.`,
    );
  }
  progress.tell(now, 'the office signs in and sets the window up');
  await signInByLink(browser, mailUrl, officeAddress);
  const { family, programme, cohort: name, opensOn, closesOn, startsOn } = cohort;
  const course = `${programme} cohort ${name}`;
  const windowId = await setUpWindow(browser, {
    family,
    programme,
    cohort: `${programme} ${name}`,
    course,
    opensOn,
    closesOn,
    startsOn,
  });
  await publishWindow(browser, windowId);
  const moodle = stageFor(cohort, moodleUrl, desk);
  const company: Company = {
    cohort,
    browser,
    windowId,
    staff: makeStaff(cohort),
    browserOf: colleagues(moderatoUrl, mailUrl),
    moodle,
    catcher: mailUrl,
  };
  const lines = [
    ...officeLines(company),
    ...confirmationLines(cohort, moderatoUrl, mailUrl),
    ...staffLines(company),
    ...moodleLines(moodle),
    ...checkLines(company),
    ...chargeLines(company),
    ...markingLines(company),
    ...moderationLines(company),
    ...releaseLines(company),
  ];
  const end = endOf(cohort);
  await playLines({ browser, moodleUrl, tell: progress.tell }, lines, end);
  progress.tell(end, 'the run ends');
  return browser.read(`/windows/${windowId}?format=json`);
}
