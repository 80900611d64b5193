// Examples of E1: a final window with two tasks, and a pre-assessment window with one.
import { windowOpensWords } from './words.ts';

const sender = {
  team: 'The NPQ team',
  provider: 'Fellside Leadership Institute',
  contact: 'npq@fellside.example',
  phone: '01632 960 001',
};

const taskOne = {
  task: 'Task 1',
  link: 'https://moodle.fellside.example/mod/assign/view.php?id=41',
  uploads: [
    'Your written account, no more than 4,000 words',
    'Supporting documents for each criterion, named by its code',
    'Your sponsor’s comments, signed and with their name',
  ],
};

const taskTwo = {
  task: 'Task 2',
  link: 'https://moodle.fellside.example/mod/assign/view.php?id=42',
  uploads: [
    'Your written account, no more than 2,500 words',
    'Supporting documents, including the record of your placement',
  ],
};

/** By name. */
export const examples = {
  'final window, two tasks': windowOpensWords({
    name: 'Siobhán Ó Briain',
    sender,
    programme: 'NPQH',
    opensAt: new Date('2022-02-17T09:00:00Z'),
    closesAt: new Date('2022-03-03T12:00:00Z'),
    tasks: [taskOne, taskTwo],
    isPreAssessment: false,
    sponsorTasks: ['Task 1'],
    moodle: 'https://moodle.fellside.example',
    address: 's.obriain@school.example',
    confirm: 'https://moderato.fellside.example/address/k7?code=ab12',
  }),
  'pre-assessment, one task, address confirmed': windowOpensWords({
    name: "Patrick O'Neill",
    sender: { ...sender, phone: null },
    programme: 'NPQEL',
    opensAt: new Date('2021-09-30T08:00:00Z'),
    closesAt: new Date('2021-10-14T11:00:00Z'),
    tasks: [taskTwo],
    isPreAssessment: true,
    sponsorTasks: [],
    moodle: 'https://moodle.fellside.example',
    address: "patrick.o'neill@school.example",
    confirm: null,
  }),
};
