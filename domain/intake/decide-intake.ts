// What to do about one expected submission at a full comparison with Moodle. Pure, so that a rehearsal and a bad day give the same answer.
import { hasClosed, isInTime } from '../window/in-time.ts';
import type { Decision, Unseen } from './decision.ts';
import { type ExtraTime, extraTime } from './extra-time.ts';
import type { Seen, SeenRow } from './seen.ts';
import type { IntakeTerms } from './terms.ts';

/**
 * The decision for one participant in one assignment (R13, R72–R74, R76).
 * Only what Moodle positively shows counts against anybody: "not submitted" needs a complete answer, after close and after any
 * extra time, in which Moodle lists the participant and holds nothing of theirs.
 */
export function decideIntake(seen: Seen, terms: IntakeTerms): Decision {
  if (terms.standing !== 'expected') return { kind: 'excused', because: terms.standing };
  if (seen.row?.status === 'submitted') return decideSubmitted(seen.row, extraTime(seen, terms), terms);
  if (!hasClosed(terms.now, terms.close, terms)) return { kind: 'wait-for-close', until: terms.close };
  if (!terms.answerComplete) return unseen('moodle-incomplete');
  if (seen.row?.status === 'unknown') return unseen('unknown-status', seen.row.statusInMoodle);
  const handedIn = seen.row?.status === 'draft' || seen.row?.status === 'reopened' ? seen.row : null;
  if (handedIn === null && !seen.listed) return unseen(seen.enrolment === 'suspended' ? 'suspended' : 'vanished');
  if (handedIn === null && seen.enrolment === 'suspended') return unseen('suspended');
  const extra = extraTime(seen, terms);
  if (extra !== null && !hasClosed(terms.now, extra.until, terms)) {
    return { kind: 'wait-until', until: extra.until, agreement: extra.agreement };
  }
  if (handedIn !== null) return draftAtClose(handedIn, seen, terms);
  return seen.earlier === null ? { kind: 'not-submitted' } : unseen('removed-after-hand-in');
}

function decideSubmitted(row: SeenRow, extra: ExtraTime | null, terms: IntakeTerms): Decision {
  const { attempt, timeModified: finalisedAt } = row;
  if (isInTime(finalisedAt, terms.close, terms)) return { kind: 'copy', because: 'in-time', attempt, finalisedAt };
  if (terms.agreedUntil !== null && isInTime(finalisedAt, terms.agreedUntil, terms)) {
    return { kind: 'copy', because: 'agreed-extension', attempt, finalisedAt };
  }
  const granted = extra?.grantedByMoodle ?? null;
  return {
    kind: 'late',
    attempt,
    finalisedAt,
    moodleAllowedIt: granted !== null && isInTime(finalisedAt, granted, terms),
  };
}

function draftAtClose(row: SeenRow, seen: Seen, terms: IntakeTerms): Decision {
  const deadline = terms.agreedUntil !== null && terms.agreedUntil > terms.close ? terms.agreedUntil : terms.close;
  return {
    kind: 'draft-at-close',
    reopened: row.status === 'reopened',
    attempt: row.attempt,
    savedAt: row.timeModified,
    savedTooLate: !isInTime(row.timeModified, deadline, terms),
    earlier: seen.earlier,
  };
}

function unseen(because: Unseen, detail = ''): Decision {
  return { kind: 'unseen', because, detail };
}
