// The kit's data: the four windows and the sums of the design's own drawings, so that the two can be laid side by side.
import { drawLedger } from '../../view-helpers/ledger-geometry.ts';
import { drawScore } from '../../view-helpers/score-geometry.ts';
import type { KitView } from './view-model.ts';

const score = drawScore(
  [
    {
      name: 'NPQML 12',
      href: '#12',
      about: '96 scripts, moderation',
      opens: '2021-12-30',
      closes: '2022-01-27',
      isClosed: true,
      milestones: [
        { name: 'Basic issues', on: '2022-02-03', state: 'met' },
        { name: 'Technical checks', on: '2022-02-06', state: 'missed' },
        { name: 'Corrections', on: '2022-02-11', state: 'met' },
        { name: 'Allocation', on: '2022-02-14', state: 'met' },
        { name: 'Marking', on: '2022-03-31', state: 'met' },
        { name: 'Moderation', on: '2022-04-28', state: 'to come' },
        { name: 'Outcomes', on: '2022-05-05', state: 'to come' },
        { name: 'Release', on: '2022-05-12', state: 'to come' },
      ],
    },
    {
      name: 'NPQH K, Task 1',
      href: '#k',
      about: '110 scripts, marking',
      opens: '2022-02-03',
      closes: '2022-03-03',
      isClosed: true,
      milestones: [
        { name: 'Basic issues', on: '2022-03-10', state: 'met' },
        { name: 'Technical checks', on: '2022-03-13', state: 'met' },
        { name: 'Corrections', on: '2022-03-18', state: 'met' },
        { name: 'Allocation', on: '2022-03-21', state: 'met' },
        { name: 'Marking', on: '2022-05-05', state: 'at risk' },
        { name: 'Moderation', on: '2022-06-02', state: 'to come' },
        { name: 'Outcomes', on: '2022-06-09', state: 'to come' },
        { name: 'Release', on: '2022-06-16', state: 'to come' },
      ],
    },
    {
      name: 'NPQSL 9',
      href: '#9',
      about: '64 expected, closes in 21 days',
      opens: '2022-04-14',
      closes: '2022-05-12',
      isClosed: false,
      milestones: [
        { name: 'Basic issues', on: '2022-05-19', state: 'to come' },
        { name: 'Marking', on: '2022-07-14', state: 'to come' },
        { name: 'Release', on: '2022-08-25', state: 'to come' },
      ],
    },
  ],
  '2022-04-21',
);

const ledger = drawLedger(
  'kit',
  [
    {
      stage: 'Expected',
      under: 'at close, 3 March',
      total: { count: 120, word: 'expected', href: '#e' },
      terms: [
        { count: 112, word: 'received', href: '#r', kind: 'go' },
        { count: 2, word: 'draft at close', href: '#d', kind: 'wait' },
        { count: 3, word: 'not submitted', href: '#n', kind: 'out' },
        { count: 2, word: 'deferred', href: '#f', kind: 'out' },
        { count: 1, word: 'withdrawn', href: '#w', kind: 'out' },
      ],
    },
    {
      stage: 'Marked',
      under: 'moderation',
      total: { count: 74, word: 'marked', href: '#m' },
      terms: [
        { count: 33, word: 'moderated', href: '#o', kind: 'go' },
        { count: 17, word: 'in moderation', href: '#i', kind: 'mid' },
        { count: 24, word: 'waiting for the draw', href: '#x', kind: 'wait' },
      ],
    },
  ],
  120,
);

/** The kit as tests render it. */
export const kitExample: KitView = {
  tags: [
    { state: 'not started', word: 'Not started' },
    { state: 'in progress', word: 'In progress' },
    { state: 'needs you', word: 'Needs you' },
    { state: 'done', word: 'Done' },
    { state: 'stopped', word: 'Stopped' },
  ],
  score,
  ledger,
  errors: [{ href: '#k2', text: 'Upload the sponsor’s signed comments for 3.3.2' }],
  options: [
    { value: 'final', text: 'Final', why: 'Marked, moderated and released', chosen: true },
    { value: 'pre-assessment', text: 'Pre-assessment', why: 'Collected and read; no mark comes of it', chosen: false },
  ],
  milestones: [
    {
      name: 'Basic issues',
      day: 7,
      due: '2022-03-10',
      note: '',
      state: { state: 'done', word: 'Met' },
      done: 'Thu 10 Mar',
    },
    {
      name: 'Corrections closed',
      day: 15,
      due: '2022-03-18',
      note: '',
      state: { state: 'stopped', word: 'Missed' },
      done: 'Mon 21 Mar, 3 days late',
    },
    {
      name: 'Marking',
      day: 63,
      due: '2022-05-05',
      note: '',
      state: { state: 'needs you', word: 'At risk' },
      done: 'likeliest Mon 9 May',
    },
    {
      name: 'Moderation',
      day: 91,
      due: '2022-06-02',
      note: ', bank holiday',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
  ],
  facts: [
    { key: 'Moodle', value: 'https://moodle.fellside.example' },
    { key: 'Last answered', value: 'Thursday 3 March 2022, 12 noon' },
  ],
  boxes: [
    { name: 'show', value: 'emails', text: 'Emails', count: 6, chosen: true },
    { name: 'show', value: 'files', text: 'Files', count: 11, chosen: true },
  ],
  days: [
    {
      day: '2022-04-19',
      year: 2022,
      events: [
        {
          at: new Date('2022-04-19T20:40:00Z'),
          kind: 'mark',
          what: 'Mark sheet',
          title: 'Submitted by Assessor 07, locked 21:55',
          detail: 'Open to the lead moderator and the outcomes officer only.',
          links: [],
        },
        {
          at: new Date('2022-04-19T15:30:00Z'),
          kind: 'dec',
          what: 'Decision',
          title: 'Both tasks routed, plan 3, confirmed by two people',
          detail: '',
          links: [],
        },
      ],
    },
    {
      day: '2022-03-14',
      year: null,
      events: [
        {
          at: new Date('2022-03-14T20:48:00Z'),
          kind: 'file',
          what: '2 files',
          title: 'Returned in Moodle and submitted',
          detail: 'Version 2 replaces version 1.',
          links: [{ href: '#f', text: 'Sponsor comments.pdf' }],
        },
        {
          at: new Date('2022-03-14T11:20:00Z'),
          kind: 'mail',
          what: 'Email',
          title: 'Correction reminder, delivered',
          detail: '',
          links: [],
        },
        {
          at: new Date('2022-03-14T11:00:00Z'),
          kind: 'bad',
          what: 'Copy',
          title: 'Failed: Moodle cut the download short',
          detail: '',
          links: [],
        },
      ],
    },
  ],
  swatches: [
    'ink',
    'ink-2',
    'ink-3',
    'rule-strong',
    'rule',
    'desk-2',
    'desk',
    'paper',
    'brand',
    'brand-strong',
    'brand-mark',
    'brand-tint',
    'margin-rule',
    'fill',
    'focus',
    'blue-solid',
    'yellow-solid',
    'green-solid',
    'red-solid',
    'grey-solid',
    'blue-bg',
    'yellow-bg',
    'green-bg',
    'red-bg',
    'grey-bg',
  ],
};
