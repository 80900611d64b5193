// Examples of E11: several candidates, one of them with both tasks; a single script.
import { allocationWords } from './words.ts';

const facts = {
  name: 'Rowan Hale',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  dueOn: '2022-05-05',
  link: 'https://moderato.fellside.example/my-scripts',
} as const;

/** By name. */
export const examples = {
  'several scripts': allocationWords({
    ...facts,
    count: 4,
    scripts: [
      { candidate: 'K-4402', tasks: ['Task 1', 'Task 2'] },
      { candidate: 'K-4417', tasks: ['Task 1'] },
      { candidate: 'K-4431', tasks: ['Task 2'] },
    ],
  }),
  'one script': allocationWords({
    ...facts,
    count: 1,
    sender: { ...facts.sender, phone: null },
    scripts: [{ candidate: 'K-4460', tasks: ['Task 1'] }],
  }),
};
