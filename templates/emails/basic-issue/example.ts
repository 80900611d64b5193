// Examples of E4: one empty file; three of different kinds.
import { basicIssueWords } from './words.ts';

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
  closesAt: new Date('2022-03-03T12:00:00Z'),
  faults: [{ task: 'Task 1', file: 'Account.docx', fault: 'empty' }],
  places: [{ task: 'Task 1', link: 'https://moodle.fellside.example/mod/assign/view.php?id=41' }],
} as const;

/** By name. */
export const examples = {
  'an empty file': basicIssueWords(facts),
  'three files': basicIssueWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    faults: [
      ...facts.faults,
      { task: 'Task 2', file: 'Budget.xlsm', fault: 'macros' },
      { task: 'Task 2', file: 'Notes.pages', fault: 'not-accepted' },
    ],
    places: [...facts.places, { task: 'Task 2', link: 'https://moodle.fellside.example/mod/assign/view.php?id=42' }],
  }),
};
