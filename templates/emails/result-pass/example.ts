// Examples of E16: the qualification is there; a task is still to be passed; no TRN is held.
import { resultPassWords } from './words.ts';

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
} as const;

const both = [
  { unit: 'Task 1', result: 'pass' },
  { unit: 'Task 2', result: 'pass' },
] as const;

const form = 'https://forms.fellside.example/npq';

/** By name. */
export const examples = {
  'passed all': resultPassWords({ ...facts, units: both, stillToPass: [], form, hasTrn: true }),
  'one task': resultPassWords({
    ...facts,
    name: "Patrick O'Neill",
    units: [both[0]],
    stillToPass: ['Task 2'],
    form,
    hasTrn: true,
  }),
  'no TRN held': resultPassWords({
    ...facts,
    sender: { ...facts.sender, phone: null },
    areas: [],
    units: both,
    stillToPass: [],
    form: null,
    hasTrn: false,
  }),
};
