// The page as tests render it.
import type { AskSponsorView } from './view-model.ts';

/** After a first link was sent. */
export const askSponsorExample: AskSponsorView = {
  margin: ['NPQH cohort K', 'Task 1'],
  title: 'Ask your sponsor to confirm',
  lead: 'Your sponsor is usually the head of your school. Their comments carry their name, role and signature, or this confirmation.',
  sent: [
    'To Marion Thwaite, head@larkfell.example, Friday 11 March 2022, 5:20pm: works until Friday 1 April 2022, 6:20pm UK time.',
  ],
  action: '#send',
  fields: [],
  errors: [],
  name: {
    id: 'name',
    name: 'name',
    label: 'Their name',
    hint: '',
    value: '',
    error: '',
    type: 'text',
    autocomplete: 'off',
  },
  email: {
    id: 'email',
    name: 'email',
    label: 'Their email address at school',
    hint: 'Check it twice: the link goes there and nowhere else.',
    value: '',
    error: '',
    type: 'email',
    autocomplete: 'off',
  },
  back: { href: '#back', text: 'Leave without sending' },
};
