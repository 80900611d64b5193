// Examples of E2: nothing uploaded and a draft; the last day with one task in; a pre-assessment window.
import { reminderWords } from './words.ts';

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

const wren = {
  name: 'Wren Ashworth',
  sender,
  programme: 'NPQH',
  closesAt: new Date('2022-03-03T12:00:00Z'),
  charge: '£100',
  moodle: 'https://moodle.fellside.example',
  address: 'w.ashworth@school.example',
};

/** By name. */
export const examples = {
  '7 days, nothing and a draft': reminderWords({
    ...wren,
    now: new Date('2022-02-24T09:00:00Z'),
    outstanding: [
      { ...taskOne, draftFiles: 2 },
      { ...taskTwo, draftFiles: 0 },
    ],
    submitted: [],
    sponsorTasks: ['Task 1'],
    confirm: 'https://moderato.fellside.example/address/k7?code=ab12',
  }),
  '1 day, one task submitted': reminderWords({
    ...wren,
    name: "Patrick O'Neill",
    sender: { ...sender, phone: null },
    now: new Date('2022-03-02T09:00:00Z'),
    outstanding: [{ ...taskTwo, draftFiles: 1 }],
    submitted: [{ task: 'Task 1', at: new Date('2022-03-01T16:12:00Z') }],
    sponsorTasks: [],
    confirm: null,
  }),
  'pre-assessment, 14 days': reminderWords({
    ...wren,
    now: new Date('2021-12-23T09:00:00Z'),
    closesAt: new Date('2022-01-06T12:00:00Z'),
    outstanding: [{ ...taskOne, draftFiles: 0 }],
    submitted: [],
    sponsorTasks: ['Task 1'],
    charge: null,
    confirm: null,
  }),
};
