// The sponsor's page as tests render it: before and after the button.
import type { SponsorView } from './view-model.ts';

/** The link was opened. */
export const sponsorExample: SponsorView = {
  margin: ['NPQH Task 1'],
  title: 'Confirm your comments on Wren Applegarth’s project',
  lead: 'You are asked as their sponsor. Two minutes, no account. The link works until Friday 1 April 2022, 6:20pm UK time.',
  says: [
    'You confirm that you are Wren Applegarth’s sponsor for this project, and that the comments handed in as yours are yours.',
    'Your name and role stand with them, in place of a signature.',
    'If you have not written comments yet, write them here.',
  ],
  form: {
    action: '#confirm',
    fields: [{ name: 'code', value: 'opaque' }],
    errors: [{ href: '#role', text: 'Give your role' }],
    comments: {
      id: 'comments',
      name: 'comments',
      label: 'Your comments, if they are not in a document',
      hint: 'How the project was led, and what came of it. An assessor reads this: leave names out.',
      value: '',
      error: '',
    },
    name: {
      id: 'name',
      name: 'name',
      label: 'Your name',
      hint: '',
      value: 'Marion Thwaite',
      error: '',
      type: 'text',
      autocomplete: 'name',
    },
    role: {
      id: 'role',
      name: 'role',
      label: 'Your role',
      hint: 'For example: headteacher.',
      value: '',
      error: 'Give your role',
      type: 'text',
      autocomplete: 'organization-title',
    },
  },
  contact: 'npq@fellside.example',
};

/** The button was pressed. */
export const sponsorDoneExample: SponsorView = {
  ...sponsorExample,
  title: 'Thank you. It is confirmed',
  lead: 'Recorded Friday 11 March 2022, 5:42pm, for Marion Thwaite, Headteacher.',
  says: ['Wren Applegarth sees that you have confirmed. Nothing more is needed from you.'],
  form: null,
};
