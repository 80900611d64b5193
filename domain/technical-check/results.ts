// The answers of a check (R81): what is decided, what is not, and what one email has to list (R82).
import { refused, type Refusal } from '../refusal.ts';
import type { Finding } from './finding.ts';
import type { Requirement } from './requirement.ts';

/** The four answers (R81, R94). */
export const answers = ['met', 'not-met', 'excepted', 'does-not-apply'] as const;

export type Answer = (typeof answers)[number];

/** One requirement with its answer; null = nobody has decided. `note` is the line of the email, or the exception's reference. */
export interface RequirementResult {
  readonly requirement: Requirement;
  readonly answer: Answer | null;
  readonly foundBy: 'machine' | 'person';
  readonly note: string;
  readonly finding: Finding;
}

/** True where the words cannot be counted before the account is returned: nobody has to answer that yet. */
export function waitsForAccount({ requirement }: RequirementResult, all: readonly RequirementResult[]): boolean {
  if (requirement.kind !== 'words') return false;
  return all.some(
    (other) =>
      other.requirement.kind === 'account' &&
      other.answer === 'not-met' &&
      other.requirement.tasks.some((task) => requirement.tasks.includes(task)),
  );
}

/** The requirements that nobody has decided and that could be. */
export function undecided(all: readonly RequirementResult[]): readonly RequirementResult[] {
  return all.filter((result) => result.answer === null && !waitsForAccount(result, all));
}

/**
 * What is not met and can be put right. Engagement is no item of a correction: without it marking goes on, and the award is held
 * (R37, R208).
 */
export function notMet(all: readonly RequirementResult[]): readonly RequirementResult[] {
  return all.filter(({ answer, requirement }) => answer === 'not-met' && requirement.kind !== 'engagement');
}

/** True where a person said that the course was not engaged with as the award needs (R38, R208). */
export function lacksEngagement(all: readonly RequirementResult[]): boolean {
  return all.some(({ answer, requirement }) => answer === 'not-met' && requirement.kind === 'engagement');
}

/** Refuses to call a check finished while anything is open or not met (R81, R87). */
export function refuseUnfinished(all: readonly RequirementResult[]): Refusal | null {
  const open = undecided(all);
  if (all.length === 0 || open.length > 0) return refused('check-not-complete', { open: open.length });
  const wrong = notMet(all).length;
  return wrong > 0 ? refused('check-not-met', { wrong }) : null;
}

/** Refuses a request that would not list everything: an open requirement, nothing not met, or a line left empty (R82). */
export function refuseRequest(all: readonly RequirementResult[]): Refusal | null {
  const open = undecided(all);
  if (all.length === 0 || open.length > 0) return refused('check-not-complete', { open: open.length });
  const wrong = notMet(all);
  if (wrong.length === 0) return refused('nothing-to-correct');
  return wrong.some(({ note }) => note.trim() === '') ? refused('line-missing') : null;
}

/** The keys that a return opens again: those listed, and the words of an account that was listed (R86). */
export function reopenedBy(listed: readonly string[], requirements: readonly Requirement[]): ReadonlySet<string> {
  const tasks = requirements
    .filter(({ kind, key }) => kind === 'account' && listed.includes(key))
    .flatMap((account) => account.tasks);
  const words = requirements.filter(
    ({ kind, tasks: of }) => kind === 'words' && of.some((task) => tasks.includes(task)),
  );
  return new Set([...listed, ...words.map(({ key }) => key)]);
}
