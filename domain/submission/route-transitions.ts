// How a script goes to an assessor and comes back (R103–R109).
import { transition } from './transition.ts';

/** A committed plan gives the script to an assessor, who is told by one email for all of it (E11). */
export const allocate = transition({
  name: 'allocate',
  from: ['ready-to-mark'],
  to: 'allocated',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'allocated', copyIds, way }),
});

/** The assessor declines the script or reports a conflict: the next plan offers it to another (R109). */
export const returnToPool = transition({
  name: 'return to pool',
  from: ['allocated', 'marking'],
  to: 'ready-to-mark',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'ready-to-mark', copyIds, way }),
});
