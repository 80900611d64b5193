// How final marks become a result that its participant knows (R116, R141, R144).
import { transition } from './transition.ts';

/** The outcome is computed from the final marks, and a person stands behind it. */
export const confirmOutcome = transition({
  name: 'confirm outcome',
  from: ['agreed'],
  to: 'outcome-confirmed',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'outcome-confirmed', copyIds, way }),
});

/** The participant is told. The letter is the entry's, one for all of its units (R118), so it is no part of the move. */
export const release = transition({
  name: 'release',
  from: ['outcome-confirmed'],
  to: 'released',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'released', copyIds, way }),
});
