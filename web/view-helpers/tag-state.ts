// The five states that anything can be in, and the shape and tint that each wears.

/** What a state means to the person who reads it. */
export type TagState = 'not started' | 'in progress' | 'needs you' | 'done' | 'stopped';

/** A state with the state's own word. */
export interface Tag {
  readonly state: TagState;
  readonly word: string;
}

const tints = {
  'not started': 'grey',
  'in progress': 'blue',
  'needs you': 'yellow',
  done: 'green',
  stopped: 'red',
} as const satisfies Record<TagState, string>;

/** The tint of a state, part of the class names `govuk-tag--…`, `note--…` and `say--…`. Throws for a word that is no state. */
export function tint(state: unknown): string {
  const found = Object.entries(tints).find(([name]) => name === state);
  if (found === undefined) throw new TypeError(`${String(state)} is not a state of a tag`);
  return found[1];
}
