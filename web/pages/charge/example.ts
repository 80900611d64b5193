// One charge, as tests render it: a reason for waiving it is missing.
import type { ChargeView } from './view-model.ts';

export const chargeExample: ChargeView = {
  margin: ['NPQH cohort K', 'Candidate K-4366'],
  title: 'Wren Applegarth: £100, proposed',
  lead: 'Proposed by the rules. Nobody is told before it is confirmed.',
  errors: [{ href: '#reason', text: 'Give a reason' }],
  facts: [
    { key: 'For', value: 'Nothing submitted' },
    { key: 'Candidate', value: 'K-4366' },
    { key: 'Window closed', value: 'Thursday 3 March 2022, 12 noon UK time' },
    { key: 'Proposed', value: 'Thursday 10 March 2022, 12 noon' },
  ],
  subject: 'About a charge for NPQH',
  text: 'Dear Wren Applegarth,\n\nYou are charged £100 for NPQH.',
  action: '/windows/1/charges/1',
  confirmable: true,
  waive: {
    id: 'reason',
    name: 'reason',
    label: 'Reason for waiving it',
    hint: 'Kept with the charge.',
    value: '',
    error: 'Give a reason',
    type: 'text',
    autocomplete: 'off',
  },
  waiveNote: 'Nobody is told of a charge that was only proposed.',
  back: { href: '/windows/1/charges', text: 'All charges' },
};
