// The page as tests render it: one who was there, one who was not, and one of whom nobody has said.
import type { AttendanceView } from './view-model.ts';

export const attendanceExample: AttendanceView = {
  margin: ['NPQH cohort K', 'Attendance'],
  title: 'Residential 1: 1 of 3 attended',
  lead: 'Tick everybody who was there. Saving records that all others were not; both can be put right here.',
  action: '#attendance',
  rows: [
    {
      personId: '1',
      name: 'Wren Applegarth',
      candidate: 'K-4369',
      chosen: true,
      recorded: 'There: Programme Office, Friday 1 October 2021, 4pm',
    },
    {
      personId: '2',
      name: 'Gwen Tregarthen',
      candidate: 'K-4370',
      chosen: false,
      recorded: 'Not there: Programme Office, Friday 1 October 2021, 4pm',
    },
    { personId: '3', name: 'Idris Okafor', candidate: 'K-4371', chosen: false, recorded: '' },
  ],
  back: { href: '#rules', text: 'Back to the rules of the check' },
};
