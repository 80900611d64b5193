/** Most participants press the button in the opening email that says that they read our mail; some never do (R28). */
import { chance } from '../../domain/chance/chance.ts';
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { confirmAddress } from '../people/confirm-address.ts';
import type { DemoLine } from './demo-line.ts';
import { inFours } from './in-fours.ts';

/** Days before close on whose evening people get round to it, and how many in a hundred ever do. */
const evenings = [28, 27, 25, 20];
const inHundred = 85;

/** A line for each evening. Whose turn it is comes from the seed; the order within an evening makes no difference. */
export function confirmationLines(cohort: Cohort, site: string, catcher: string): DemoLine[] {
  const drawn = cohort.people.map(({ id, email }) => {
    const draw = chance(cohort.seed, 'confirms', id);
    return { email, confirms: draw.int(1, 100) <= inHundred, evening: draw.pick(evenings) };
  });
  return evenings.map((daysBefore) => {
    const turn = drawn.filter(({ confirms, evening }) => confirms && evening === daysBefore).map(({ email }) => email);
    return {
      at: atUk(addDays(cohort.closesOn, -daysBefore), '20:15:00'),
      what: `${turn.length} participants confirm their address`,
      where: 'moderato',
      play: () => inFours(turn, (address) => confirmAddress(site, catcher, address)),
    };
  });
}
