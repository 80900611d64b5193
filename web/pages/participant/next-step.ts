// What comes next for one submission, with its date: nobody should have to work it out from a state.
import { deadlineInWords, shortDate, shortMoment } from '../../../domain/calendar/uk-words.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import type { IntakeLine } from '../../../services/register/intake-lines.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';

/** What is known beside the state: when a copy that failed is tried again, and whether a person has been asked to decide. */
export interface Beside {
  readonly nextTry: Date | undefined;
  readonly asked: boolean;
}

/** The next step in words. */
export function nextStep(
  line: IntakeLine,
  { window, closesAt, life }: StoredWindow,
  { nextTry, asked }: Beside,
  now: Date,
): string {
  if (line.state === 'deferred' || line.state === 'withdrawn' || line.state === 'not-submitted')
    return 'Nothing more in this window';
  if (line.state === 'draft-at-close') return 'Accept or refuse the draft';
  if (line.state !== 'expected') {
    if (window.kind === 'pre-assessment') return 'Advice, given by a person';
    return line.state === 'received'
      ? `Technical check, from ${shortDate(derivedDates(window, defaultDerivedDateTerms).technicalCheckOn)}`
      : '';
  }
  if (asked) return 'A person decides, see intake';
  if (nextTry !== undefined) return `Copied again ${shortMoment(nextTry)}`;
  if (line.extendedUntil !== null && line.extendedUntil >= now)
    return `Extension ends ${deadlineInWords(line.extendedUntil)}`;
  if (now <= closesAt) return `Close, ${deadlineInWords(closesAt)}`;
  return life === 'published' ? 'Compared with Moodle at close' : 'A person decides, see intake';
}
