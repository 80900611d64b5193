// Examples of E13: several scripts; one.
import { moderationRequestWords } from './words.ts';

const facts = {
  name: 'Rowan Hale',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  dueOn: '2022-06-02',
  link: 'https://moderato.fellside.example/moderation',
} as const;

/** By name. */
export const examples = {
  'several scripts': moderationRequestWords({ ...facts, count: 17 }),
  'one script': moderationRequestWords({ ...facts, count: 1, sender: { ...facts.sender, phone: null } }),
};
