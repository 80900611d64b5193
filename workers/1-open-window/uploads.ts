// What a participant uploads for each task, in words: the account, the documents its criteria ask for, comments, declaration.
import type { Task } from '../../domain/programme/programme.ts';

/** The list for one task of the 2019 framework, or of a case study (R49, R211, R212). */
export function uploadsOf(task: Task): string[] {
  const limit = task.wordLimit === null ? '' : `, no more than ${task.wordLimit.toLocaleString('en-GB')} words`;
  const account = task.contentAreas.length === 0 ? 'Your response to the case study' : 'Your written account';
  const documents = task.contentAreas
    .flatMap((area) => area.criteria)
    .flatMap(({ code, supportingDocuments }) => supportingDocuments.map(({ label }) => `${label} (criterion ${code})`));
  const declaration = task.contentAreas.length === 0 ? [] : ['Your signed declaration that the work is your own'];
  return [`${account}${limit}`, ...documents, ...declaration];
}

/** True when a criterion of the task lists sponsor comments. */
export function wantsSponsorComments(task: Task): boolean {
  return task.contentAreas.some((area) =>
    area.criteria.some(({ supportingDocuments }) => supportingDocuments.some(({ id }) => id === 'sponsor-comments')),
  );
}
