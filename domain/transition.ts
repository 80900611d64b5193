// What a transition is: the one way in which a state changes. Declared once, checked by the compiler, drawn in docs/pipeline.md.
import type { EmailName } from './pipeline/email-name.ts';
import type { JobName } from './pipeline/job-name.ts';
import { type Refusal, refused } from './refusal.ts';

/** A union discriminated by `state`; each variant carries only its own facts. */
export interface Stateful {
  readonly state: string;
}

/** The kinds of thing that have a life of their own. */
export type SubjectName = 'submission' | 'window';

/**
 * One named move. `from` narrows what `move` is given; what it returns must be the `to` state, or a refusal.
 * `run` names the jobs and `tell` the emails that follow it, written in the same transaction as the row.
 */
export interface Transition<S extends Stateful, From extends S['state'], To extends S['state'], Input> {
  readonly subject: SubjectName;
  readonly name: string;
  readonly from: readonly From[];
  readonly to: To;
  readonly run: readonly JobName[];
  readonly tell: readonly EmailName[];
  /** Minutes that the jobs of `run` wait; none where absent. */
  readonly runAfter?: number;
  readonly move: (now: Extract<S, { state: From }>, input: Input) => Extract<S, { state: To }> | Refusal;
}

/** Builds the `transition` function of one kind of subject. */
export function transitionsOf<S extends Stateful>(subject: SubjectName) {
  return <const From extends S['state'], const To extends S['state'], Input>(
    declared: Omit<Transition<S, From, To, Input>, 'subject'>,
  ): Transition<S, From, To, Input> => ({ subject, ...declared });
}

/**
 * Applies a move to the present state; refuses (`not-from-here`) where it does not start from it.
 * `present` is a parsed state of the transition's own subject.
 */
export function apply<S extends Stateful, From extends S['state'], To extends S['state'], Input>(
  transition: Transition<S, From, To, Input>,
  present: Stateful,
  input: Input,
): Extract<S, { state: To }> | Refusal {
  if (!startsFrom(transition, present))
    return refused('not-from-here', { transition: transition.name, state: present.state });
  return transition.move(present, input);
}

function startsFrom<S extends Stateful, From extends S['state'], To extends S['state'], Input>(
  transition: Transition<S, From, To, Input>,
  present: Stateful,
): present is Extract<S, { state: From }> {
  return transition.from.some((state) => state === present.state);
}
