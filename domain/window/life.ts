// A window's own life: planned, published, collecting, collected.
import { z } from 'zod';
import { refused } from '../refusal.ts';
import { transitionsOf } from '../transition.ts';

/** The states of a window; the row's `state` and `facts` columns parse into it. */
export const windowLifeSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('planned') }),
  z.object({ state: z.literal('published') }),
  z.object({ state: z.literal('collecting') }),
  z.object({ state: z.literal('collected') }),
]);

/** Where a window is in its life. */
export type WindowLife = z.infer<typeof windowLifeSchema>;

const transition = transitionsOf<WindowLife>('window');

/** Participants may be told: entries are expected and reminders set. */
export const publish = transition({
  name: 'publish',
  from: ['planned'],
  to: 'published',
  run: ['plan-window'],
  tell: [],
  move: (_now, input: { expected: number }) =>
    input.expected > 0 ? { state: 'published' } : refused('window-has-no-participants'),
});

/** Close has passed and Moodle has answered in full: copying begins (R72). */
export const startCollecting = transition({
  name: 'start collecting',
  from: ['published'],
  to: 'collecting',
  run: ['finish-collecting'],
  tell: [],
  move: () => ({ state: 'collecting' }),
});

/** Every submission is copied, or a person has been told why not (R75). */
export const finishCollecting = transition({
  name: 'finish collecting',
  from: ['collecting'],
  to: 'collected',
  run: ['plan-checks', 'propose-charges', 'plan-results'],
  tell: [],
  move: () => ({ state: 'collected' }),
});
