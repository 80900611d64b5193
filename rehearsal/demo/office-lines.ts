/** What the programme office does in Moderato over the weeks: agreements, drafts, and whatever waits on the intake page. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk, ukDate } from '../../domain/calendar/uk-time.ts';
import type { OfficeAct, ScheduledAction } from '../cohort/action.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { fateOfUnit } from '../cohort/expected-intake.ts';
import type { Person } from '../cohort/person.ts';
import { unitsOfOrder } from '../cohort/units-of-order.ts';
import { agree, type Agreed } from '../people/agree.ts';
import type { Browser } from '../people/browser.ts';
import { decideDraft, decideWaiting, type Waiting } from '../people/decide-intake.ts';
import { findParticipant } from '../people/find-participant.ts';
import type { DemoLine } from './demo-line.ts';

/** The office at its desk: signed in, in front of a window. */
export interface Office {
  readonly cohort: Cohort;
  readonly browser: Browser;
  readonly windowId: string;
}

type OfficeLine = Extract<ScheduledAction, { by: 'office' }>;

/** Mornings, in days after close, on which the office goes through the intake page. */
const sweeps = [1, 6];

/** The office's lines of the cohort's script, and its rounds of the intake page. */
export function officeLines(office: Office): DemoLine[] {
  const { cohort } = office;
  const scripted = cohort.script.filter((line): line is OfficeLine => line.by === 'office');
  const rounds = sweeps.map((days): DemoLine => ({
    at: atUk(addDays(cohort.closesOn, days), '17:00:00'),
    what: 'the office goes through the intake',
    where: 'moderato',
    play: () => decideWaiting(office.browser, office.windowId, (waiting) => isToBeDecided(cohort, waiting)),
  }));
  return [...scripted.flatMap((line) => lineFor(office, line)), ...rounds];
}

const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`;

function lineFor(office: Office, line: OfficeLine): DemoLine[] {
  const { cohort } = office;
  const person = cohort.people.find(({ id }) => id === line.personId);
  const task = unitsOfOrder(cohort).find(({ tasks }) => tasks.some((id) => id === line.taskId))?.name ?? null;
  // There is no button for a no: work that comes within time nobody agreed shows up as late, and is refused in the round after.
  if (person === undefined || line.act.kind === 'refuse-extension') return [];
  const { act } = line;
  const play = (): Promise<void> =>
    isDraftAct(act) ? decide(office, person, task, act) : agreeWith(office, person, task, act);
  return [{ at: line.at, what: `the office ${words[act.kind]} ${nameOf(person)}`, where: 'moderato', play }];
}

type DraftAct = Extract<OfficeAct, { kind: 'accept-draft' | 'refuse-draft' }>;
type AgreementAct = Exclude<OfficeAct, DraftAct | { kind: 'refuse-extension' }>;

const isDraftAct = (act: DraftAct | AgreementAct): act is DraftAct =>
  act.kind === 'accept-draft' || act.kind === 'refuse-draft';

const words = {
  'agree-extension': 'agrees an extension with',
  defer: 'records the deferral of',
  withdraw: 'records the withdrawal of',
  'accept-draft': 'accepts the draft of',
  'refuse-draft': 'refuses the draft of',
} as const satisfies Record<(DraftAct | AgreementAct)['kind'], string>;

const kinds = { 'agree-extension': 'extension', defer: 'deferral', withdraw: 'withdrawal' } as const satisfies Record<
  AgreementAct['kind'],
  Agreed['kind']
>;

function decide(
  { browser, windowId }: Office,
  person: Person,
  task: string | null,
  { kind, reason }: DraftAct,
): Promise<void> {
  return decideDraft(
    browser,
    windowId,
    { name: nameOf(person), task: task ?? '' },
    kind === 'accept-draft' ? 'accept' : 'refuse',
    reason,
  );
}

async function agreeWith(
  { browser, windowId }: Office,
  person: Person,
  task: string | null,
  act: AgreementAct,
): Promise<void> {
  const personId = await findParticipant(browser, windowId, { name: nameOf(person), email: person.email });
  const until = act.kind === 'agree-extension' ? ukDate(act.until) : null;
  await agree(browser, { kind: kinds[act.kind], personId, windowId, task, until, reason: act.reason });
}

/** Late work and people without any are counted as the script means them; whoever vanished stays for somebody to find out (R76). */
function isToBeDecided(cohort: Cohort, { about, act }: Waiting): boolean {
  if (act === 'seen') return true;
  const fates = cohort.people.flatMap((person) =>
    unitsOfOrder(cohort).flatMap(({ name, tasks }) =>
      about.endsWith(` ${nameOf(person)}, ${name}`) ? [fateOfUnit(cohort, person, tasks)] : [],
    ),
  );
  return fates.some((fate) => fate === 'after-close' || fate === 'extension-refused' || fate === 'nothing-submitted');
}
