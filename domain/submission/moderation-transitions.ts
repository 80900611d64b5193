// How marks become final: drawn or not, agreed, or decided by a third person (R129 to R139).
import { transition } from './transition.ts';

/** Drawn for a blind second marking; the reasons stand with the draw (R130, R132 to R134). */
export const drawForModeration = transition({
  name: 'draw for moderation',
  from: ['marked'],
  to: 'in-moderation',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'in-moderation', copyIds, way }),
});

/** Not drawn: the first marks are the final ones. */
export const passUndrawn = transition({
  name: 'pass undrawn',
  from: ['marked'],
  to: 'agreed',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'agreed', copyIds, way }),
});

/** The first marks stand, or both markers agreed others (R137). */
export const agreeFinalMarks = transition({
  name: 'agree final marks',
  from: ['in-moderation'],
  to: 'agreed',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'agreed', copyIds, way }),
});

/** The two cannot agree: a third person decides (R138). */
export const askForAdjudication = transition({
  name: 'ask for adjudication',
  from: ['in-moderation'],
  to: 'adjudication',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'adjudication', copyIds, way }),
});

/** The lead moderator decided (R138). */
export const adjudicate = transition({
  name: 'adjudicate',
  from: ['adjudication'],
  to: 'agreed',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'agreed', copyIds, way }),
});
