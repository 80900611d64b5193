// Examples of the email about new dates: both dates with a reason, and the opening alone.
import { windowChangedWords } from './words.ts';

const facts = {
  name: 'Siobhán Ó Briain',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  tasks: ['Task 1', 'Task 2'],
  was: { opensAt: new Date('2022-02-17T09:00:00Z'), closesAt: new Date('2022-03-03T12:00:00Z') },
  moodle: 'https://moodle.fellside.example',
};

/** By name. */
export const examples = {
  'both dates, with a reason': windowChangedWords({
    ...facts,
    now: { opensAt: new Date('2022-03-24T09:00:00Z'), closesAt: new Date('2022-04-07T11:00:00Z') },
    reason: 'Schools in the county were closed for a week after the storm.',
  }),
  'the opening alone': windowChangedWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    now: { opensAt: new Date('2022-02-14T09:00:00Z'), closesAt: facts.was.closesAt },
    reason: null,
  }),
};
