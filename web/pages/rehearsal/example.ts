// The rehearsal's page as tests render it.
import type { RehearsalView } from './view-model.ts';

/** At noon on closing day. */
export const rehearsalExample: RehearsalView = {
  margin: ['Rehearsal', 'Seed 7'],
  title: 'It is Thursday 3 March 2022, 12 noon',
  lead: '60 made-up participants, a sandbox Moodle, a mail catcher. The clock stands still until you step it.',
  due: [
    { at: new Date('2022-03-03T12:02:00Z'), what: 'Receipts for what was collected at close' },
    { at: new Date('2022-03-10T12:00:00Z'), what: 'Basic issues end; an extension ends' },
    { at: new Date('2022-03-13T12:00:00Z'), what: 'Technical checks are due' },
  ],
  step: {
    action: '/rehearsal/step',
    fields: [{ name: 'from', value: '2022-03-03T12:00:00.000Z' }],
    text: 'Step to Thu 3 Mar, 12:02pm',
    about: '',
    primary: true,
  },
  busy: 'Still working on 12 noon: 14 jobs to go. The next step waits for them.',
  places: [
    { href: 'http://127.0.0.1:8025/', text: 'Mail catcher', why: '104 emails caught, none sent.' },
    { href: 'http://127.0.0.1:8081/', text: 'Sandbox Moodle', why: 'Be a participant there: upload, submit, correct.' },
  ],
  signInAction: '/rehearsal/sign-in',
  fields: [],
  people: [
    { id: 'p1', name: 'Programme office', role: 'Admin' },
    { id: 'p2', name: 'Siobhán Ó Briain', role: 'Participant, NPQH K' },
    { id: 'p3', name: 'Quality agent', role: 'Auditor' },
  ],
};

/** While the present moment's work is still being done. */
export const busyRehearsalExample: RehearsalView = { ...rehearsalExample, step: null };
