// How a submission leaves a window before its result: deferral and withdrawal (R95, R98; RULES 20).
import { deferrable, withdrawable } from './states.ts';
import { transition } from './transition.ts';

/** The entry moves to a later window by agreement. */
export const defer = transition({
  name: 'defer',
  from: deferrable,
  to: 'deferred',
  run: [],
  tell: [],
  move: () => ({ state: 'deferred' }),
});

/** The participant withdraws. */
export const withdraw = transition({
  name: 'withdraw',
  from: withdrawable,
  to: 'withdrawn',
  run: [],
  tell: [],
  move: () => ({ state: 'withdrawn' }),
});
