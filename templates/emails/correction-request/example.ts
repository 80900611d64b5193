// Examples of E5: two things in one task; one thing in two parts.
import { correctionRequestWords } from './words.ts';

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
  dueAt: new Date('2022-03-14T23:59:59Z'),
  items: [
    {
      margin: '3.3.2',
      line: 'Your sponsor’s comments have no name and no signature. Ask your sponsor to sign page 2 and print their name.',
    },
    { margin: '3.3.3', line: 'We have your recording. Add the governing board’s feedback on your presentation.' },
  ],
  places: [{ task: 'Task 1', link: 'https://moodle.fellside.example/mod/assign/view.php?id=41' }],
  submittedAt: new Date('2022-03-03T11:42:10Z'),
};

const [first] = facts.items;

/** By name. */
export const examples = {
  'two things in one task': correctionRequestWords(facts),
  'one thing in two parts': correctionRequestWords({
    ...facts,
    name: "Patrick O'Neill",
    sender: { ...facts.sender, phone: null },
    programme: 'NPQML',
    items: first === undefined ? [] : [{ ...first, margin: 'Part A' }],
    places: [
      { task: 'Part A', link: 'https://moodle.fellside.example/mod/assign/view.php?id=43' },
      { task: 'Part B', link: 'https://moodle.fellside.example/mod/assign/view.php?id=44' },
    ],
  }),
};
