// What a window asks of a person, most urgent first; one line each, and the count in the title is the sum of what they say.
import type { StoredWindow } from '../../../services/register/window-row.ts';
import type { Needs } from '../../needs.ts';
import { pathTo } from '../../paths.ts';
import type { Act } from '../../view-helpers/part-props.ts';

/** `place` is a part of intake, unless it is a page of its own. */
type Line = readonly [count: number, place: string, title: (n: number) => string, why: string, button: string];

const ownPages = ['charges', 'grades', 'release'] as const;

const things = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${String(n)} ${many}`);

/** The lines; only the first button is filled. */
export function actsFor(stored: StoredWindow, needs: Needs): readonly Act[] {
  if (stored.life === 'planned') return [publishAct(stored)];
  const lines: readonly Line[] = [
    [
      needs.closeFails ? 1 : 0,
      'close',
      () => 'Moodle could not be compared at close',
      'Intake tries again by itself. Nobody is counted as not submitting because of it.',
      'See why',
    ],
    [
      needs.drafts,
      'drafts',
      (n) => `Accept or refuse ${things(n, 'draft', 'drafts')} at close`,
      'Uploaded before noon, never submitted. The technical check waits for each decision.',
      'Decide',
    ],
    [
      needs.late,
      'late',
      (n) => `Decide ${things(n, 'late submission', 'late submissions')}`,
      'Submitted after close without an agreement here.',
      'Decide',
    ],
    [
      needs.notAgreed,
      'extensions',
      (n) => `${things(n, 'extension', 'extensions')} in Moodle that nobody agreed here`,
      'Until it ends nobody is counted as not submitting.',
      'Decide',
    ],
    [
      needs.unseen,
      'unseen',
      (n) => `Find out about ${things(n, 'participant', 'participants')} whom Moodle does not show`,
      'Suspended, vanished or in a state we do not know: a person decides.',
      'Decide',
    ],
    [
      needs.failedCopies,
      'failed',
      (n) => (n === 1 ? '1 copy failed' : `${String(n)} copies failed`),
      'Tried with growing gaps. It stays “failed to copy”, never “not submitted”.',
      'See',
    ],
    [
      needs.changed,
      'changed',
      (n) => `${things(n, 'submission has', 'submissions have')} changed in Moodle since intake`,
      'The copy taken at close is kept and counts.',
      'See',
    ],
    [
      needs.refusedEmails,
      'mail',
      (n) => `Use a working address for ${things(n, 'email', 'emails')}`,
      'The mail server refused them for good.',
      'Correct',
    ],
    [
      needs.unopened,
      'checks',
      (n) => `${things(n, 'correction', 'corrections')} could not be opened in Moodle`,
      'The participant cannot return anything before Moodle is put right. Their check says what to do.',
      'See',
    ],
    [
      needs.releases,
      'release',
      (n) => `${things(n, 'approved release', 'approved releases')} did not go out`,
      'Whoever waits is told a later date. It goes by itself once nothing bars it.',
      'See why',
    ],
    [
      needs.charges,
      'charges',
      (n) => `Confirm or waive ${things(n, 'charge', 'charges')}`,
      'Proposed by the rules. Nobody is told before you have looked.',
      'Look',
    ],
    [
      needs.requests,
      'requests',
      (n) => `Decide ${things(n, 'request', 'requests')} of participants`,
      'Deferral, more time, an exception or withdrawal: each waits for a person.',
      'Decide',
    ],
    [
      needs.grades,
      'grades',
      (n) => `${things(n, 'grade stands', 'grades stand')} otherwise in Moodle`,
      'Written, or given by somebody else, and read back as something else.',
      'See',
    ],
  ];
  const present = lines.filter(([count]) => count > 0);
  return present.map(([count, place, title, why, button], index) => ({
    title: title(count),
    why,
    href: hrefOf(stored.id, place),
    button,
    primary: index === 0,
  }));
}

function hrefOf(windowId: string, place: string): string {
  if (place === 'checks') return pathTo('checks', {}, { window: windowId, show: 'asked' });
  if (place === 'requests') return pathTo('requests', {});
  const own = ownPages.find((page) => page === place);
  return own === undefined ? `${pathTo('intake', { windowId })}#${place}` : pathTo(own, { windowId });
}

function publishAct(stored: StoredWindow): Act {
  return {
    title: 'Publish the window',
    why: 'Participants are told by email, and everything is collected at close.',
    href: pathTo('publishWindow', { windowId: stored.id }),
    button: 'Look and publish',
    primary: true,
  };
}
