// How a script is marked: opened, submitted, and for a quarter of an hour taken back (R113, R125).
import { transition } from './transition.ts';

/** The assessor opens the script. */
export const startMarking = transition({
  name: 'start marking',
  from: ['allocated'],
  to: 'marking',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'marking', copyIds, way }),
});

/** The first mark sheet is submitted. Draws wait until it is locked (R125). */
export const finishMarking = transition({
  name: 'finish marking',
  from: ['marking'],
  to: 'marked',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'marked', copyIds, way }),
});

/** Its owner recalls the first mark sheet within the grace period (R125). */
export const recallMarks = transition({
  name: 'recall marks',
  from: ['marked'],
  to: 'marking',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'marking', copyIds, way }),
});
