// What is known of engagement with the course, put into a sentence (R36, R38, R39, R208).
import { engagementPercent } from '../../../domain/engagement/engagement.ts';
import type { Finding } from '../../../domain/technical-check/finding.ts';
import { number } from '../../view-helpers/numbers.ts';

/** The sentence; `verdict` goes with the percentage of a reformed course. */
export function engagementWords(found: Finding['engagement'], verdict: string): string {
  if (found === null) return 'Moodle tracks no activities of the course. A person confirms it from the records.';
  const holds = '“not met” holds the award and not the marking.';
  if (found.sessions.length > 0) return `${sessionWords(found.sessions)} A person sees to the rest; ${holds}`;
  const { completed, tracked, tasks } = found;
  const ofTasks =
    tasks === null
      ? ''
      : ` ${number(tasks.completed)} of ${number(tasks.tracked)} diagnostic and reflective tasks are done: all are compulsory, and they are half of it.`;
  return `Moodle has ${number(completed)} of ${number(tracked)} tracked activities complete, ${number(engagementPercent(found))}%${verdict}.${ofTasks} A person confirms it; ${holds}`;
}

type Sessions = NonNullable<Finding['engagement']>['sessions'];

function sessionWords(sessions: Sessions): string {
  const list = (by: Sessions[number]['by'], words: string) => {
    const names = sessions.filter((session) => session.by === by).map(({ name }) => name);
    return names.length === 0 ? [] : [`${words}: ${names.join(', ')}.`];
  };
  return [
    ...list('attended', 'Attended'),
    ...list('online', 'Modules completed and log uploaded'),
    ...list(null, 'Not covered by any record'),
  ].join(' ');
}
