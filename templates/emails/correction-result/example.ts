// Examples of E7: accepted; still wrong; marked as it stands; nothing came back.
import { correctionResultWords } from './words.ts';

const facts = {
  name: 'Wren Applegarth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
  },
  programme: 'NPQH',
  tasks: ['Task 1'],
  returnedAt: new Date('2022-03-13T19:20:00Z'),
};

const wrong = [{ margin: '3.3.2', line: 'Your sponsor’s comments still have no signature.' }];

/** By name. */
export const examples = {
  accepted: correctionResultWords({ ...facts, wrong: [], goesOn: true }),
  'still wrong': correctionResultWords({ ...facts, name: "Patrick O'Neill", wrong, goesOn: false }),
  'marked as it stands': correctionResultWords({ ...facts, wrong, goesOn: true }),
  'nothing came back': correctionResultWords({
    ...facts,
    sender: { ...facts.sender, phone: null },
    returnedAt: null,
    wrong,
    goesOn: true,
  }),
};
