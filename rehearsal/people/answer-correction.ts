/** Participants read what they are asked to put right, and do it in Moodle: upload what was wrong, press submit, or forget to (R86). */
import type { ScheduledAction } from '../cohort/action.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { cmidOf } from '../cohort/moodle-ids.ts';
import { linksIn, mailTo } from './caught-mail.ts';
import { playInMoodle, type Stage } from './play-in-moodle.ts';

/** A request as somebody finds it in their inbox. */
export interface CorrectionMail {
  readonly id: string;
  readonly personId: string;
  readonly taskIds: readonly string[];
}

const isRequest = (subject: string): boolean => / to put right by /u.test(subject) && !subject.startsWith('Tomorrow');

/** Every request that has come and is not among those read before, in an order that does not depend on that of arrival. */
export async function unreadRequests(
  cohort: Cohort,
  catcher: string,
  read: ReadonlySet<string>,
): Promise<CorrectionMail[]> {
  const found = (await mailTo(catcher)).filter(({ id, subject }) => isRequest(subject) && !read.has(id));
  const mails: CorrectionMail[] = [];
  for (const { id, to } of found) {
    const person = cohort.people.find(({ email }) => to.includes(email));
    if (person === undefined) throw new Error(`A correction is asked of ${to.join(', ')}, who is not in the cohort.`);
    const cmids = (await linksIn(catcher, id, '/mod/assign/')).map((link) => new URL(link).searchParams.get('id'));
    const tasks = cohort.tasks.filter((task) => cmids.includes(String(cmidOf(cohort, task.id))));
    mails.push({ id, personId: person.id, taskIds: tasks.map((task) => task.id) });
  }
  const keyOf = ({ personId, taskIds }: CorrectionMail): string => `${personId} ${taskIds.join(' ')}`;
  return mails.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Puts the corrected documents in place; with `submit`, presses the button as well. */
export async function answerCorrection(
  stage: Stage,
  { personId, taskIds }: CorrectionMail,
  at: Date,
  submit: boolean,
): Promise<void> {
  for (const taskId of taskIds) {
    const line = { at, personId, taskId, by: 'participant' } as const;
    const acts: ScheduledAction[] = [
      { ...line, act: { kind: 'upload', version: 'corrected' } },
      ...(submit ? [{ ...line, act: { kind: 'submit', through: 'app', expect: 'accepted' } } as const] : []),
    ];
    for (const act of acts) await playInMoodle(stage, act);
  }
}
