// What a participant has to do now: what was asked back, or what is still to be submitted. Nothing that only we have to do.
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { criterionOrTask } from '../../../domain/technical-check/item-margin.ts';
import type { CorrectionItem } from '../../../domain/technical-check/correction.ts';
import { participantStanding } from '../../../domain/status/participant-standing.ts';
import { unitName } from '../../window-name.ts';
import type { OwnSubmission } from './query.ts';
import type { ToDo, ToDoButton } from './view-model.ts';
import { headingAndRest } from './words.ts';

/** Where a task is handed in. */
export function moodlePlaces({ one }: OwnSubmission, moodle: string): readonly { task: string; href: string }[] {
  return one.stored.tasks
    .filter(({ unit }) => unit === one.unit)
    .map(({ taskId, cmid }) => ({
      task: one.programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId,
      href: `${moodle}/mod/assign/view.php?id=${String(cmid)}`,
    }));
}

/** Items of the open request that nothing has settled since: an exception granted, a sponsor's confirmation. */
export function openItems({ one, corrections }: OwnSubmission): readonly CorrectionItem[] {
  const last = corrections.at(-1);
  if (one.submission.state !== 'correction-requested' || last === undefined) return [];
  const settled = new Set(
    one.results
      .filter(({ answer }) => answer !== null && answer !== 'not-met')
      .map(({ requirement }) => requirement.key),
  );
  return last.items.filter(({ requirement }) => !settled.has(requirement));
}

/** Until when work is taken: an agreed extension, or close. */
export function submitBy({ one, extendedUntil }: OwnSubmission): Date {
  const { closesAt } = one.stored;
  return extendedUntil !== null && extendedUntil > closesAt ? extendedUntil : closesAt;
}

/** True while it can be handed in and Moodle has not shown it as submitted. */
export function isToSubmit(own: OwnSubmission, now: Date): boolean {
  const isOpen = participantStanding(own.one.submission.state) === 'to-submit' && now <= submitBy(own);
  return isOpen && own.seen?.submitted !== true;
}

/** What is to be put right, an item each. `ask` adds a button where something else than Moodle can settle it. */
export function corrections(
  own: OwnSubmission,
  moodle: string,
  ask: (item: CorrectionItem) => readonly ToDoButton[],
): readonly ToDo[] {
  const places = moodlePlaces(own, moodle);
  return openItems(own).map((item) => {
    const { heading, rest } = headingAndRest(item.line);
    const code = criterionOrTask(item, own.one.programme);
    const requirement = own.one.requirements.find(({ key }) => key === item.requirement);
    return {
      code,
      about: requirement?.document?.label ?? (code.includes('.') ? '' : unitName(own.one.programme, own.one.unit)),
      title: heading,
      says: rest,
      buttons: [
        ...places
          .filter(({ task }) => item.tasks.some((id) => nameOf(own, id) === task))
          .map(({ task, href }) => ({
            href,
            text: places.length > 1 ? `Upload ${task} in Moodle` : 'Upload in Moodle',
            primary: true,
          })),
        ...ask(item),
      ],
    };
  });
}

/** What is still to be submitted. */
export function toSubmit(own: OwnSubmission, moodle: string, now: Date): readonly ToDo[] {
  if (!isToSubmit(own, now)) return [];
  const name = unitName(own.one.programme, own.one.unit);
  const files = own.seen?.files ?? 0;
  const places = moodlePlaces(own, moodle);
  return [
    {
      code: name,
      about: '',
      title: files > 0 ? `${name} is uploaded and not submitted` : `Upload ${name} and press Submit`,
      says: `Moodle takes it until ${deadlineInWords(submitBy(own))}. A draft is not a submission.`,
      buttons: places.map(({ task, href }) => ({ href, text: `Open ${task} in Moodle`, primary: true })),
    },
  ];
}

const nameOf = ({ one }: OwnSubmission, taskId: string): string =>
  one.programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId;
