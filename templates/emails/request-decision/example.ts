// Examples of E10: a deferral agreed and refused, an extension, a withdrawal.
import { requestDecisionWords } from './words.ts';

const facts = {
  name: 'Wren Applegarth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
    page: 'https://moderato.fellside.example/status',
  },
  programme: 'NPQH',
  tasks: ['Task 1', 'Task 2'],
  kind: 'deferral',
  granted: true,
  answer: 'We are sorry to hear of it, and look forward to your work in the autumn.',
  until: null,
  lastDay: '2022-09-30',
  closesAt: new Date('2022-03-03T12:00:00Z'),
} as const;

/** By name. */
export const examples = {
  'a deferral': requestDecisionWords(facts),
  'a deferral refused': requestDecisionWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    granted: false,
    answer: 'Your cohort’s last window for Task 2 has passed.',
  }),
  'an extension': requestDecisionWords({
    ...facts,
    kind: 'extension',
    tasks: ['Task 2'],
    answer: '',
    until: new Date('2022-03-17T12:00:00Z'),
    lastDay: null,
  }),
  'a withdrawal': requestDecisionWords({ ...facts, kind: 'withdrawal', answer: '' }),
};
