// The states of a submission as a table: what each leads to by a declared transition, and what it may lead to later.
import { isFinal, nextStates } from '../../domain/submission/states.ts';
import { submissionSchema } from '../../domain/submission/submission.ts';
import type { DeclaredTransition } from './declared-transitions.ts';

/** One state. `later` = the life's table allows the move and no transition makes it yet. */
export interface StateRow {
  readonly state: string;
  readonly declared: readonly string[];
  readonly later: readonly string[];
  readonly isFinal: boolean;
}

/** The rows, in the order in which the union names its states. */
export function stateTable(transitions: readonly DeclaredTransition[]): readonly StateRow[] {
  const moves = transitions.filter(({ subject }) => subject === 'submission');
  return submissionSchema.options.map(({ shape }) => {
    const state = shape.state.value;
    const declared = new Set(moves.filter(({ from }) => from.includes(state)).map(({ to }) => to));
    return {
      state,
      declared: [...declared],
      later: nextStates(state).filter((next) => !declared.has(next)),
      isFinal: isFinal(state),
    };
  });
}
