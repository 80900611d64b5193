// Examples of E19: nothing submitted; a second resubmission.
import { chargeWords } from './words.ts';

const facts = {
  name: 'Wren Applegarth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  closesAt: new Date('2022-03-03T12:00:00Z'),
  candidate: 'K-4366',
} as const;

/** By name. */
export const examples = {
  'nothing submitted': chargeWords({ ...facts, kind: 'non-submission', pence: 100_00 }),
  'second resubmission': chargeWords({
    ...facts,
    kind: 'second-resubmission',
    pence: 150_00,
    sender: { ...facts.sender, phone: null },
  }),
};
