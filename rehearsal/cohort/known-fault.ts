/** What a person who looks at the documents sees of the cohort's faults, requirement by requirement of the technical check (R81). */
import type { CaseName } from './cases.ts';
import type { CohortOrder } from './cohort.ts';
import { isConcerned } from './generate-cohort.ts';
import type { Person } from './person.ts';

const spoilt: readonly CaseName[] = ['empty-file', 'text-named-docx', 'wrong-extension'];

/** True where this requirement, by its key such as `document:1:sponsor-comments`, is not met by what the person first handed in. */
export function hasKnownFault(order: CohortOrder, person: Person, requirement: string): boolean {
  const [kind = '', about = '', document = ''] = requirement.split(':');
  const has = (wanted: Person['faults'][number]['kind'], taskId: string): boolean =>
    person.faults.some((fault) => fault.kind === wanted && fault.taskId === taskId);
  switch (kind) {
    case 'account':
      return spoilt.includes(person.case) && isConcerned(person, order, about);
    case 'words':
      return order.tasks.some(({ id, wordLimitGroup }) => wordLimitGroup === about && has('over-word-limit', id));
    case 'declaration':
      return has('missing-declaration-signature', about);
    case 'document':
      return (
        (document === 'sponsor-comments' && has('missing-sponsor-signature', about)) ||
        person.faults.some(
          (fault) => fault.kind === 'missing-document' && fault.taskId === about && fault.documentId === document,
        )
      );
    default:
      return false;
  }
}

/** True where anything in this task would be sent back. */
export function isFaulty(order: CohortOrder, person: Person, taskId: string): boolean {
  const isSpoilt = hasKnownFault(order, person, `account:${taskId}`);
  return isSpoilt || person.faults.some((fault) => fault.taskId === taskId);
}
