// Examples of E14: to the first marker, to the moderator, to the lead.
import { disagreementWords } from './words.ts';

const facts = {
  name: 'Rowan Hale',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  candidate: 'K-4369',
  task: 'Task 1',
  codes: ['2.3.2', '2.3.3', '4.3.2'],
  link: 'https://moderato.fellside.example/moderation/4f',
} as const;

/** By name. */
export const examples = {
  'to the first marker': disagreementWords({ ...facts, reader: 'first-marker' }),
  'to the moderator': disagreementWords({ ...facts, reader: 'moderator', sender: { ...facts.sender, phone: null } }),
  'to the lead': disagreementWords({ ...facts, reader: 'lead', codes: ['2.3.3'] }),
};
