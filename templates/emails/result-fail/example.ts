// Examples of E17: one task of two; both, with no window set yet; the framework is being withdrawn.
import { resultFailWords } from './words.ts';

const facts = {
  name: 'Wren Applegarth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  candidate: 'K-4366',
  areas: [
    {
      area: 'Strategy and improvement',
      words: ['Research on change from outside schools set the pace, and you say where it did not fit.'],
    },
    { area: 'Leading with impact', words: [] },
  ],
  units: [
    { unit: 'Task 1', result: 'fail' },
    { unit: 'Task 2', result: 'pass' },
  ],
  shortfalls: [
    {
      unit: 'Task 1',
      code: '2.3.3',
      criterion: 'Evaluates, monitors and responds to the needs and performance of all pupils in a school',
      asks: 'The needs and the performance of all groups of pupils are evaluated, and what was changed in response is described.',
      words: 'You describe provision on page 10 with care. Say next how those pupils did, and how you know.',
    },
  ],
  nextCloses: new Date('2022-09-29T11:00:00Z'),
  lastAcceptance: null,
} as const;

const [shortfall] = facts.shortfalls;

/** By name. */
export const examples = {
  'one task': resultFailWords(facts),
  'both tasks': resultFailWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    units: [
      { unit: 'Task 1', result: 'fail' },
      { unit: 'Task 2', result: 'fail' },
    ],
    shortfalls: [shortfall, { ...shortfall, unit: 'Task 2', code: '5.2.1', words: '' }],
    areas: [],
    nextCloses: null,
  }),
  'a framework that ends': resultFailWords({ ...facts, lastAcceptance: '2022-10-31' }),
};
