// An example of the sign-in email.
import { signInWords } from './words.ts';

/** By name. */
export const examples = {
  'a member of staff': signInWords({
    name: "Patrick O'Neill",
    sender: {
      team: 'The NPQ team',
      provider: 'Fellside Leadership Institute',
      contact: 'npq@fellside.example',
      phone: '01632 960 001',
    },
    link: 'https://moderato.fellside.example/sign-in/9Zt0?for=a1&next=%2Fwindows',
    sentAt: new Date('2022-03-03T11:12:00Z'),
    endsAt: new Date('2022-03-03T11:32:00Z'),
  }),
  'without a telephone': signInWords({
    name: 'Siobhán Ó Briain',
    sender: {
      team: 'The NPQ team',
      provider: 'Fellside Leadership Institute',
      contact: 'npq@fellside.example',
      phone: null,
    },
    link: 'https://moderato.fellside.example/sign-in/9Zt0',
    sentAt: new Date('2022-06-03T11:12:00Z'),
    endsAt: new Date('2022-06-03T11:32:00Z'),
  }),
};
