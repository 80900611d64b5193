// The page as tests render it: advice that was kept, and more of it that was sent back.
import type { AdviceView } from './view-model.ts';

export const adviceExample: AdviceView = {
  margin: ['Participant', 'Wren Applegarth'],
  title: 'Advice on the project of Wren Applegarth',
  lead: 'For a participant who doubts that a project is suitable. Whoever checks the work reads this; nobody who marks does.',
  rows: [
    {
      heading: 'NPQH cohort K, Task 1: Programme Office, Monday 4 October 2021, 2pm',
      question: 'Is a new timetable for one key stage whole-school change?',
      advice: 'Only if all key stages are concerned by the end of the first term.',
    },
  ],
  action: '#advice',
  errors: [{ href: '#advice', text: 'Write what they were advised' }],
  about: {
    id: 'about',
    name: 'about',
    label: 'About',
    hint: '',
    error: '',
    options: [{ value: '1', text: 'NPQH cohort K, Task 1', why: '', chosen: true }],
  },
  question: {
    id: 'question',
    name: 'question',
    label: 'What they asked',
    hint: '',
    value: 'May it end in May?',
    error: '',
  },
  advice: {
    id: 'advice',
    name: 'advice',
    label: 'What they were advised',
    hint: '',
    value: '',
    error: 'Write what they were advised',
  },
  back: { href: '#participant', text: 'Back to the participant' },
};
