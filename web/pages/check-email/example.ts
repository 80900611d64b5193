// The email before it is sent, as tests render it.
import type { CheckEmailView } from './view-model.ts';

export const checkEmailExample: CheckEmailView = {
  margin: ['NPQH cohort K', 'Candidate K-4366'],
  title: 'Wren Applegarth has until Monday 14 March 2022, 11:59pm UK time',
  lead: 'Everything that Task 1 needs, in one email. Sending it opens the task in Moodle until then.',
  subject: '2 things to put right by Monday 14 March, 11:59pm',
  text: 'Dear Wren Applegarth,\n\n2 things to put right by\n\n    Monday 14 March 2022, 11:59pm UK time\n\n3.3.2\n  Your sponsor’s comments have no signature.\n\nOpen Task 1 in Moodle:\nhttps://moodle.fellside.example/mod/assign/view.php?id=41',
  action: '/checks/17/email',
  button: 'Send it and open the task in Moodle',
  back: { href: '/checks/17', text: 'Back to the checklist' },
};
