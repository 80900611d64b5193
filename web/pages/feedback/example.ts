// Feedback for a fail, as tests render it: to be read.
import type { FeedbackView } from './view-model.ts';

export const feedbackExample: FeedbackView = {
  margin: ['NPQH cohort K', 'K-4366'],
  title: 'K-4366, Task 1: 2 criteria not met',
  lead: 'This is what the participant will read. It is fair when each line says what was missing and nothing in it is a mark.',
  shortfalls: [
    {
      code: '2.3.2',
      criterion: 'Designs, leads, implements and evaluates an evidence-based change programme at whole-school level',
      asks: 'Design, leadership, implementation and evaluation are each shown, and the data support an improvement.',
      words: 'Your three strands are well chosen. What is missing is a comparison: your tables show that scores rose.',
    },
    {
      code: '2.3.3',
      criterion: 'Evaluates, monitors and responds to the needs and performance of all pupils in a school',
      asks: 'The needs and the performance of all groups of pupils are evaluated.',
      words: '',
    },
  ],
  areas: [{ area: 'Strategy and improvement', words: ['You used research on change from outside schools.'] }],
  read: '',
  button: {
    action: '/windows/1/outcomes/1/feedback',
    fields: [{ name: 'seen', value: 'a1' }],
    text: 'I have read this feedback',
    about: '',
    primary: true,
  },
  back: { href: '/windows/1/outcomes', text: 'Back to the outcomes' },
};
