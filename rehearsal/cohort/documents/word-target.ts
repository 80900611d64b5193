/** How long a person's account is meant to be, in words, under the limit or, by a fault, over it (R50–R55). */
import { chance } from '../../../domain/chance/chance.ts';
import { defaultCaseStudyWords } from '../../../domain/technical-check/requirement.ts';
import type { CohortOrder } from '../cohort.ts';
import type { CohortTask } from '../cohort-task.ts';
import type { Version } from '../action.ts';
import type { Person } from '../person.ts';
import { hasFault } from './has-fault.ts';

const criteriaOf = (task: CohortTask): number =>
  Math.max(
    1,
    task.contentAreas.reduce((sum, area) => sum + area.criteria.length, 0),
  );

/** This task's part of a limit that it may share with others. */
function shareOfLimit(order: CohortOrder, task: CohortTask): number {
  const together = order.tasks.filter((other) => other.wordLimitGroup === task.wordLimitGroup);
  return criteriaOf(task) / together.reduce((sum, other) => sum + criteriaOf(other), 0);
}

/** Words for the whole account, headings and references included. */
export function wordTarget(order: CohortOrder, person: Person, task: CohortTask, version: Version): number {
  const limit = task.wordLimit ?? defaultCaseStudyWords;
  const draw = chance(order.seed, 'length', person.id, task.id);
  const share = shareOfLimit(order, task);
  const within = limit * share * (0.78 + 0.18 * draw.fraction());
  // Far enough over for any way of counting: headings, tables and references may be left out of a count.
  const over = limit * share + limit * (0.18 + 0.06 * draw.fraction());
  if (version === 'early') return Math.round(within * 0.4);
  return Math.round(hasFault(person, task.id, 'over-word-limit', version) ? over : within);
}
