// One participant's holds, as tests render them: one open, one closed, and the form for another.
import type { HoldsView } from './view-model.ts';

export const holdsExample: HoldsView = {
  margin: ['K-4371', 'Holds'],
  title: '1 hold is open',
  lead: 'A held result is not released. The participant reads the same words as everyone who waits, whatever the kind.',
  action: '/participants/3/holds',
  holds: [
    {
      heading: 'Evidence to be verified, NPQH cohort K',
      facts: [
        { key: 'Opened', value: 'Thursday 9 June 2022, 10am, by Programme Office' },
        { key: 'Why', value: 'The sponsor’s signature is being confirmed.' },
      ],
      close: {
        fields: [
          { name: 'act', value: 'close' },
          { name: 'hold', value: '1' },
        ],
        reason: {
          id: 'close-1',
          name: 'reason',
          label: 'Why it is closed',
          hint: 'Kept with the hold, and seen by the team only',
          value: '',
          error: '',
          type: 'text',
          autocomplete: 'off',
        },
      },
    },
  ],
  closed: [
    {
      heading: 'Complaint, NPQH cohort K',
      facts: [
        { key: 'Opened', value: 'Monday 6 June 2022, 9am, by Programme Office' },
        { key: 'Why', value: 'Asked who had marked it.' },
        { key: 'Closed', value: 'Tuesday 7 June 2022, 9am, by Rowan Hale' },
        { key: 'Why closed', value: 'Withdrawn.' },
      ],
    },
  ],
  open: {
    fields: [{ name: 'act', value: 'open' }],
    entry: {
      id: 'entry',
      name: 'entry',
      label: 'Result to hold',
      hint: '',
      error: '',
      options: [{ value: '1', text: 'NPQH cohort K, K-4371', why: '', chosen: true }],
    },
    kind: {
      id: 'kind',
      name: 'kind',
      label: 'Kind',
      hint: '',
      error: '',
      options: [
        { value: 'malpractice', text: 'Suspected malpractice or maladministration', why: '', chosen: true },
        { value: 'other', text: 'Other', why: '', chosen: false },
      ],
    },
    reason: {
      id: 'reason',
      name: 'reason',
      label: 'Why it is held',
      hint: 'Kept with the hold, and seen by the team only',
      value: '',
      error: 'Say why',
      type: 'text',
      autocomplete: 'off',
    },
  },
  back: { href: '/participants/3', text: 'Back to the participant' },
};
