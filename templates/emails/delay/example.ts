// Examples of E15: a first later date, and another one after it.
import { delayWords } from './words.ts';

const facts = {
  name: 'Wren Applegarth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
} as const;

/** By name. */
export const examples = {
  'a later date': delayWords({ ...facts, toldBefore: '2022-06-16', resultsOn: '2022-06-30' }),
  'later again': delayWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    toldBefore: '2022-06-30',
    resultsOn: '2022-07-14',
  }),
};
