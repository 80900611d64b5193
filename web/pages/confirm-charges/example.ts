// Confirming charges, as tests render it.
import type { ConfirmChargesView } from './view-model.ts';

export const confirmChargesExample: ConfirmChargesView = {
  margin: ['NPQH cohort K', 'Charges'],
  title: 'Charge 2 participants £250 in all',
  lead: 'Each gets one email with the amount, the reason and how to query it.',
  emails: [
    {
      name: 'Wren Applegarth',
      amount: '£100',
      subject: 'About a charge for NPQH',
      text: 'Dear Wren Applegarth,\n\nYou are charged £100 for NPQH.',
    },
    {
      name: 'Siobhán Ó Briain',
      amount: '£150',
      subject: 'About a charge for NPQH',
      text: 'Dear Siobhán Ó Briain,\n\nYou are charged £150 for NPQH.',
    },
  ],
  action: '/windows/1/charges/confirm',
  fields: [{ name: 'charges', value: '1,2' }],
  button: 'Confirm and send 2 emails',
  back: { href: '/windows/1/charges', text: 'Confirm nothing' },
};
