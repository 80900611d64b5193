/** Three weeks before close the office adds the people who will check, mark and moderate. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import { addStaff } from '../people/look-after-staff.ts';
import type { Company } from './company.ts';
import type { DemoLine } from './demo-line.ts';

/** Days before close: when accounts are made, and when the last training was. */
const added = 21;
const trained = 60;

/** One line: everybody's account, training, capacity and conflicts. */
export function staffLines({ cohort, browser, windowId, staff }: Company): DemoLine[] {
  const staffed = { windowId, programme: cohort.programme, trainedOn: addDays(cohort.closesOn, -trained) };
  return [
    {
      at: atUk(addDays(cohort.closesOn, -added), '10:20:00'),
      what: `the office adds ${String(staff.length)} people who check, mark and moderate`,
      where: 'moderato',
      play: async () => {
        for (const member of staff) await addStaff(browser, member, staffed);
      },
    },
  ];
}
