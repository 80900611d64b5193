// The technical check and its corrections (R80–R91): checked, sent back once, returned or lapsed, ready to mark or not ready.
import { refused } from '../refusal.ts';
import { defaultMaxRounds } from '../technical-check/correction.ts';
import { refuseRequest, refuseUnfinished, type RequirementResult } from '../technical-check/results.ts';
import { transition } from './transition.ts';

/** The full check begins, a week after close (R80). */
export const startCheck = transition({
  name: 'start check',
  from: ['received'],
  to: 'technical-check',
  run: ['check-submission'],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'technical-check', copyIds, way }),
});

/** Everything asked for is there: on to marking (R81, R87). */
export const passCheck = transition({
  name: 'pass check',
  from: ['technical-check'],
  to: 'ready-to-mark',
  run: [],
  tell: [],
  move: ({ copyIds, way }, input: { results: readonly RequirementResult[] }) =>
    refuseUnfinished(input.results) ?? { state: 'ready-to-mark', copyIds, way },
});

/** One email asks for everything that is missing (R82); after the last round only an admin opens another (R87). */
export const requestCorrection = transition({
  name: 'request correction',
  from: ['technical-check'],
  to: 'correction-requested',
  run: ['reopen-in-moodle'],
  tell: ['correction-request'],
  move: ({ copyIds, way }, input: { results: readonly RequirementResult[]; roundsUsed: number; byAdmin: boolean }) => {
    if (input.roundsUsed >= defaultMaxRounds && !input.byAdmin) return refused('no-round-left');
    return refuseRequest(input.results) ?? { state: 'correction-requested', copyIds, way };
  },
});

/** What came back is copied and kept beside the earlier version (R86). */
export const takeCorrection = transition({
  name: 'take correction',
  from: ['correction-requested'],
  to: 'correction-returned',
  run: ['check-submission'],
  tell: [],
  move: ({ way }, input: { copyIds: string[] }) => ({ state: 'correction-returned', way, copyIds: input.copyIds }),
});

/** The items that were listed are checked again (R86). */
export const repeatCheck = transition({
  name: 'repeat check',
  from: ['correction-returned'],
  to: 'technical-check',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'technical-check', copyIds, way }),
});

/** The deadline passed and Moodle holds nothing new: a person decides (R88). */
export const lapseCorrection = transition({
  name: 'lapse correction',
  from: ['correction-requested'],
  to: 'correction-lapsed',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'correction-lapsed', copyIds, way }),
});

/** An admin gives more time (R88). */
export const extendCorrection = transition({
  name: 'extend correction',
  from: ['correction-lapsed'],
  to: 'correction-requested',
  run: ['reopen-in-moodle'],
  tell: ['correction-request'],
  move: ({ copyIds, way }) => ({ state: 'correction-requested', copyIds, way }),
});

/** An admin lets it be marked as it stands (R88); `copyIds` are those that count. */
export const markAsItStands = transition({
  name: 'mark as it stands',
  from: ['correction-lapsed', 'technical-check'],
  to: 'ready-to-mark',
  run: [],
  tell: [],
  move: ({ way }, input: { copyIds: string[] }) => ({ state: 'ready-to-mark', copyIds: input.copyIds, way }),
});

/** An admin finds it not ready for assessment: neither pass nor fail (R91). */
export const findNotReady = transition({
  name: 'find not ready',
  from: ['correction-lapsed', 'technical-check'],
  to: 'not-ready',
  run: [],
  tell: [],
  move: ({ copyIds, way }) => ({ state: 'not-ready', copyIds, way }),
});
