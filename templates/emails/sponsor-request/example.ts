// Examples of a sponsor's email.
import { sponsorRequestWords } from './words.ts';

/** By name. */
export const examples = {
  'a head': sponsorRequestWords({
    name: 'Marion Thwaite',
    sender: {
      team: 'The NPQ team',
      provider: 'Fellside Leadership Institute',
      contact: 'npq@fellside.example',
      phone: '01632 960 001',
    },
    participant: 'Wren Applegarth',
    programme: 'NPQH',
    task: 'Task 1',
    link: 'https://moderato.fellside.example/sponsor/5c3f?code=abc',
    expiresAt: new Date('2022-04-01T16:00:00Z'),
  }),
};
