// Examples of E9: granted and not.
import { exceptionDecisionWords } from './words.ts';

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
  task: 'Task 1',
  what: 'Presentation recording and feedback: recording',
  answer: 'You may leave the recording out. Send the slides and the board’s minutes in its place.',
  granted: true,
  decidedOn: '2022-02-24',
  reference: 'QA-2022-117',
} as const;

/** By name. */
export const examples = {
  granted: exceptionDecisionWords(facts),
  'not granted': exceptionDecisionWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    answer: 'A recording of sound alone is possible in your case. Send that.',
    granted: false,
  }),
};
