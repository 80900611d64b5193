// The life of one kind of thing as a Mermaid flowchart: states, and the transitions between them.
import type { DeclaredTransition } from './declared-transitions.ts';

/** A move that the table of states allows and no transition makes yet. */
export interface LaterMove {
  readonly from: string;
  readonly to: string;
}

/** Transitions from more states than this would hide the picture; the table below it has them. */
const crowded = 4;

/** The chart's lines: solid and labelled for what is declared, dotted for what the states allow later. */
export function drawLife(
  transitions: readonly DeclaredTransition[],
  later: readonly LaterMove[] = [],
): readonly string[] {
  const drawn = transitions.filter((transition) => transition.from.length <= crowded);
  return [
    'flowchart LR',
    ...drawn.flatMap(({ from, to, name }) => from.map((state) => `  ${box(state)} -- ${name} --> ${box(to)}`)),
    ...later.map(({ from, to }) => `  ${box(from)} -.-> ${box(to)}`),
  ];
}

function box(state: string): string {
  return `${state.replaceAll('-', '_')}(${state})`;
}
