// A request for correction as people read it: in its letters, and before it is sent.
import { criterionOrTask } from '../../domain/technical-check/item-margin.ts';
import type { CheckedSubmission } from './checked-submission.ts';
import type { Correction } from './correction-row.ts';
import { tasksToReopen } from './tasks-to-reopen.ts';

/** What a letter about a request says. */
export interface RequestInFacts {
  readonly programme: string;
  readonly dueAt: Date;
  readonly items: readonly { readonly margin: string; readonly line: string }[];
  readonly places: readonly { readonly task: string; readonly link: string }[];
  readonly submittedAt: Date;
}

/** The request's facts. `held` says when Moodle last changed what we hold, by task. */
export function correctionAsked(
  one: CheckedSubmission,
  { items, dueAt }: Pick<Correction, 'items' | 'dueAt'>,
  moodleUrl: string,
  held: ReadonlyMap<string, Date>,
): RequestInFacts {
  const moodle = moodleUrl.replace(/\/$/, '');
  const nameOf = (task: string) => one.programme.tasks.find(({ id }) => id === task)?.name ?? task;
  return {
    programme: one.stored.window.programme.programme,
    dueAt,
    items: items.map((item) => ({ margin: criterionOrTask(item, one.programme), line: item.line })),
    places: tasksToReopen(one, { items }).map(({ taskId, cmid }) => ({
      task: nameOf(taskId),
      link: `${moodle}/mod/assign/view.php?id=${String(cmid)}`,
    })),
    submittedAt: new Date(Math.max(...[...held.values()].map((at) => at.getTime()))),
  };
}
