/** The programme office adds somebody's account and records their training, capacity and conflicts, each by its own form (R103–R106). */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { StaffMember } from '../cohort/make-staff.ts';
import type { Browser } from './browser.ts';
import { choiceOf, type Filling, type Form } from './form.ts';
import { acts, offered } from './offered.ts';
import { shownWell } from './shown-page.ts';

/** What their work is for. */
export interface StaffedFor {
  readonly windowId: string;
  readonly programme: string;
  readonly trainedOn: LocalDate;
}

/** Adds the account and records everything that routing asks about. Throws `UnexpectedPage` where a form comes back. */
export async function addStaff(browser: Browser, member: StaffMember, staffed: StaffedFor): Promise<void> {
  const doing = `adding ${member.id}`;
  const { givenName, familyName, email, role, urn } = member;
  const people = shownWell(doing, await browser.open('/people'));
  const adding = offered(doing, people, ({ writable }) => writable.has('givenName'));
  let shown = shownWell(
    doing,
    await browser.send(adding, { givenName, familyName, email, roles: role, urn: urn ?? '' }),
  );
  const send = async (fits: (form: Form) => boolean, filling: (form: Form) => Filling): Promise<void> => {
    const form = offered(doing, shown, fits);
    shown = shownWell(doing, await browser.send(form, filling(form)));
  };
  if (role === 'technical-checker') return;
  await send(acts('training'), (form) => ({
    programme: choiceOf(form, 'programme', (words) => words.startsWith(`${staffed.programme}, `)),
    trainedOn: staffed.trainedOn,
    act: 'training',
  }));
  if (role === 'assessor')
    await send(
      (form) => acts('capacity')(form) && form.values.get('window') === staffed.windowId,
      () => ({ capacity: String(member.capacity), act: 'capacity' }),
    );
  if (member.markedBefore > 0)
    await send(acts('earlier'), () => ({ markedBefore: String(member.markedBefore), act: 'earlier' }));
  const { knows } = member;
  if (knows !== null)
    await send(acts('conflict'), (form) => ({
      about: knows,
      reason: choiceOf(form, 'reason', (words) => words !== '' && !words.startsWith('Choose')),
      act: 'conflict',
    }));
}
