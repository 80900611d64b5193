// Examples of E3: both tasks; one task and a draft; nothing but an extension; a pre-assessment window.
import { receiptWords } from './words.ts';

const facts = {
  name: 'Wren Ashworth',
  sender: {
    team: 'The NPQ team',
    provider: 'Fellside Leadership Institute',
    contact: 'npq@fellside.example',
    phone: '01632 960 001',
    page: 'https://moderato.fellside.example/status',
  },
  programme: 'NPQH',
  checkFrom: new Date('2022-03-10T12:00:00Z'),
  resultsBy: new Date('2022-06-16T11:00:00Z'),
};

const taskOne = {
  task: 'Task 1',
  at: new Date('2022-03-03T11:42:10Z'),
  files: [
    { name: 'Task 1 written account.docx', bytes: 84_120 },
    { name: '3.3.2 sponsor’s comments & signature.pdf', bytes: 1_240_000 },
    { name: '3.3.3 board presentation.mp4', bytes: 187_400_000 },
  ],
};

/** By name. */
export const examples = {
  'both tasks': receiptWords({
    ...facts,
    name: 'Siobhán Ó Briain',
    received: [
      taskOne,
      { task: 'Task 2', at: new Date('2022-03-02T20:15:00Z'), files: [{ name: 'Task 2.pdf', bytes: 412_000 }] },
    ],
    missing: [],
  }),
  'one task and a draft': receiptWords({
    ...facts,
    name: "Patrick O'Neill",
    received: [taskOne],
    missing: [{ task: 'Task 2', why: 'draft' }],
  }),
  'nothing but an extension': receiptWords({
    ...facts,
    sender: { ...facts.sender, phone: null },
    received: [],
    missing: [
      { task: 'Task 1', why: 'nothing' },
      { task: 'Task 2', why: 'extended', until: new Date('2022-03-10T12:00:00Z') },
    ],
  }),
  'pre-assessment': receiptWords({ ...facts, received: [taskOne], missing: [], checkFrom: null, resultsBy: null }),
};
