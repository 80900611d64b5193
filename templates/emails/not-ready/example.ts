// An example of E8.
import { notReadyWords } from './words.ts';

const sender = { team: 'The NPQ team', provider: 'Fellside Leadership Institute', contact: 'npq@fellside.example' };

const facts = {
  name: 'Programme Office',
  participant: 'Wren Applegarth',
  candidate: 'K-4366',
  contact: 'w.applegarth@school.example',
  programme: 'NPQH',
  tasks: ['Task 1'],
  reason: 'The account describes a plan only; nothing of the project has been carried out.',
  page: 'https://moderato.fellside.example/participants/17',
};

/** By name. */
export const examples = {
  'one task': notReadyWords({ ...facts, sender: { ...sender, phone: '01632 960 001' } }),
  'both parts': notReadyWords({
    ...facts,
    sender: { ...sender, phone: null },
    programme: 'NPQML',
    tasks: ['Part A', 'Part B'],
  }),
};
