// What a participant uploads for each task, in words: the account, the documents its criteria ask for, comments, declaration.
import type { Programme, Task } from '../../domain/programme/programme.ts';
import { type EvidenceTerms, requirementsOf, sponsorComments } from '../../domain/technical-check/requirement.ts';

/** The list for one task of the 2019 framework, or of a case study (R49, R66, R211, R212); `sponsored` where a sponsor comments on it. */
export function uploadsOf(task: Task, sponsored: boolean): string[] {
  const limit = task.wordLimit === null ? '' : `, no more than ${task.wordLimit.toLocaleString('en-GB')} words`;
  const account = task.contentAreas.length === 0 ? 'Your response to the case study' : 'Your written account';
  const documents = task.contentAreas
    .flatMap((area) => area.criteria)
    .flatMap(({ code, supportingDocuments }) => supportingDocuments.map(({ label }) => `${label} (criterion ${code})`));
  const listed = task.contentAreas.flatMap(({ criteria }) => criteria).flatMap((one) => one.supportingDocuments);
  const beside = sponsored && !listed.some(({ id }) => id === sponsorComments.id) ? [sponsorComments.label] : [];
  const declaration = task.contentAreas.length === 0 ? [] : ['Your signed declaration that the work is your own'];
  return [`${account}${limit}`, ...documents, ...beside, ...declaration];
}

/** True where a sponsor comments on the task: a criterion lists it, or the cohort asks for it all the same (R66). */
export function wantsSponsorComments(programme: Programme, task: Task, terms: EvidenceTerms): boolean {
  return requirementsOf(programme, [task.id], terms).some(({ document }) => document?.id === sponsorComments.id);
}
