// What `npm run moodle:check` is told: two settings from the environment, three options from the command line.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { Expectation } from './readiness/check-moodle.ts';

/** How to use the command. */
export const usage = `Tells whether a Moodle is ready. Changes nothing there.

  MOODLE_URL=https://moodle.example.org MOODLE_TOKEN=… npm run moodle:check -- [options]

  --course <id>           also check the role's capabilities and the assignments of this course
  --assignment <id>       only this assignment of the course (may be repeated)
  --close <date>T<time>   the window's close in UK time, for example 2027-03-03T12:00`;

/** A fault of the one who typed, to be shown with the usage. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

/** Everything the command needs. */
export type CheckSettings = { readonly url: string; readonly token: string; readonly expectation: Expectation };

const environment = z.object({
  MOODLE_URL: z.url({ protocol: /^https?$/u, error: 'MOODLE_URL must be the address of a Moodle, https://…' }),
  MOODLE_TOKEN: z.string({ error: 'MOODLE_TOKEN is missing' }).min(1, 'MOODLE_TOKEN is empty'),
});

function closeFrom(text: string): Date {
  const [date = '', time = ''] = text.split('T');
  if (!isLocalDate(date) || !/^\d{2}:\d{2}(:\d{2})?$/u.test(time))
    throw new BadUsage(`--close ${text}: write it like 2027-03-03T12:00`);
  return atUk(date, time.length === 5 ? `${time}:00` : time);
}

function idFrom(option: string, text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new BadUsage(`--${option} ${text}: an id is a whole number`);
  return Number(text);
}

/** Reads both. @throws BadUsage naming everything that is wrong with the environment, or the bad option */
export function checkSettings(env: Record<string, string | undefined>, args: readonly string[]): CheckSettings {
  const settings = environment.safeParse(env);
  if (!settings.success) throw new BadUsage(settings.error.issues.map(({ message }) => message).join('\n'));
  const options = {
    course: { type: 'string' },
    assignment: { type: 'string', multiple: true },
    close: { type: 'string' },
  } as const;
  const { course, assignment, close } = parseArgs({ args: [...args], options }).values;
  return {
    url: settings.data.MOODLE_URL,
    token: settings.data.MOODLE_TOKEN,
    expectation: {
      ...(course === undefined ? {} : { courseId: idFrom('course', course) }),
      ...(assignment === undefined ? {} : { assignmentIds: assignment.map((id) => idFrom('assignment', id)) }),
      ...(close === undefined ? {} : { close: closeFrom(close) }),
    },
  };
}
