// The charges of a window, as tests render them: some to decide, and none.
import type { ChargesView } from './view-model.ts';

export const chargesExample: ChargesView = {
  margin: ['NPQH cohort K', 'Charges'],
  title: '2 charges to confirm or waive, £250',
  lead: 'Nobody is told of a charge before it is confirmed here.',
  groups: [
    {
      margin: 'Proposed',
      heading: '2 proposed, £250',
      lines: [
        {
          href: '/windows/1/charges/1',
          name: 'Wren Applegarth',
          candidate: 'K-4366',
          what: 'Nothing submitted',
          amount: '£100',
          state: { state: 'needs you', word: 'Proposed' },
          note: 'Since Thursday 10 March 2022, 12 noon',
        },
        {
          href: '/windows/1/charges/2',
          name: 'Siobhán Ó Briain',
          candidate: 'K-4367',
          what: 'Second resubmission',
          amount: '£150',
          state: { state: 'needs you', word: 'Proposed' },
          note: 'Since Thursday 16 June 2022, 12 noon',
        },
      ],
      all: { href: '/windows/1/charges/confirm', text: 'Look at all 2 and confirm' },
    },
    {
      margin: 'Waived',
      heading: '1 waived, £100',
      lines: [
        {
          href: '/windows/1/charges/3',
          name: 'Idris Okafor',
          candidate: 'K-4371',
          what: 'Nothing submitted',
          amount: '£100',
          state: { state: 'stopped', word: 'Waived' },
          note: 'In hospital since February. Programme Office, Fri 11 Mar, 9:05am',
        },
      ],
      all: null,
    },
  ],
  quiet: '',
  others: [
    '104 participants have submitted at least one task.',
    '1 participant had an extension, a deferral or a withdrawal recorded by close.',
  ],
  back: { href: '/windows/1', text: 'NPQH cohort K' },
};

export const noChargesExample: ChargesView = {
  ...chargesExample,
  title: 'No charges',
  groups: [],
  quiet: 'No charge yet. They are proposed a week after close, and after a second fail is released.',
};
