// How a submission comes in at close: received, draft at close, not submitted (R72–R76).
import { transition } from './transition.ts';
import type { reasonsNotSubmitted, waysIn } from './submission.ts';

/**
 * Minutes that receipts and late checks wait: at close every submission is copied in the same minutes, and nothing else may
 * take from that.
 */
const filesFirst = 2;

type WayIn = (typeof waysIn)[number];
type ReasonNotSubmitted = (typeof reasonsNotSubmitted)[number];

/** Every file is copied and verified: the submission is ours (R72). */
export const receive = transition({
  name: 'receive',
  from: ['expected'],
  to: 'received',
  run: ['send-receipt', 'start-late-check'],
  runAfter: filesFirst,
  tell: [],
  move: (_now, input: { way: WayIn; copyIds: string[] }) => ({ state: 'received', ...input }),
});

/** At close Moodle held work that was never submitted: a person decides (R73). */
export const findDraftAtClose = transition({
  name: 'find draft at close',
  from: ['expected'],
  to: 'draft-at-close',
  run: [],
  tell: [],
  move: (_now, input: { reason: 'draft' | 'reopened' }) => ({ state: 'draft-at-close', ...input }),
});

/** An admin accepted the draft and it has been copied (R73). */
export const receiveDraft = transition({
  name: 'accept draft',
  from: ['draft-at-close'],
  to: 'received',
  run: ['send-receipt', 'start-late-check'],
  tell: [],
  move: (_now, input: { copyIds: string[] }) => ({ state: 'received', way: 'draft-accepted', ...input }),
});

/** An admin refused the draft (R73). */
export const refuseDraft = transition({
  name: 'refuse draft',
  from: ['draft-at-close'],
  to: 'not-submitted',
  run: [],
  tell: [],
  move: () => ({ state: 'not-submitted', reason: 'draft-refused' }),
});

/** Moodle listed the participant and held nothing in time: never said because Moodle failed (R13, R76). */
export const findNothingSubmitted = transition({
  name: 'find nothing submitted',
  from: ['expected'],
  to: 'not-submitted',
  run: [],
  tell: [],
  move: (_now, input: { reason: ReasonNotSubmitted }) => ({ state: 'not-submitted', ...input }),
});
