// The page as tests render it: a 2019 cohort with one session listed and another that was sent back, and a reformed one.
import type { CheckRulesView } from './view-model.ts';

const activities = ['Module 3: leading change', 'Learning log 3'].map((text, at) => ({
  value: String(at + 11),
  text,
  why: '',
  chosen: at === 0,
}));
const choice = { hint: '', error: '' } as const;

export const checkRulesExample: CheckRulesView = {
  margin: ['Window', 'NPQH cohort K'],
  title: 'What the check of cohort K goes by',
  lead: 'For every window of this cohort. Checks that are open look again; what a person has answered stays.',
  action: '#rules',
  errors: [{ href: '#modules', text: 'Choose modules and a learning log, or neither' }],
  away: '',
  sponsor: {
    ...choice,
    id: 'sponsor',
    name: 'sponsor',
    label: 'Tasks whose criteria list no comments of a sponsor',
    options: [
      { value: 'required', text: 'Ask for them all the same', why: '', chosen: true },
      { value: 'not-required', text: 'Do not ask for them', why: '', chosen: false },
    ],
  },
  terms: {
    ...choice,
    id: 'inFull',
    name: 'inFull',
    label: 'Terms that count in full',
    hint: 'For a project that was still carried out while schools were closed.',
    options: [
      { value: 'autumn-2020', text: 'Autumn term 2020', why: '', chosen: false },
      { value: 'spring-2021', text: 'Spring term 2021', why: '', chosen: true },
      { value: 'summer-2021', text: 'Summer term 2021', why: '', chosen: false },
    ],
  },
  compulsory: null,
  sessions: {
    rows: [
      {
        name: 'Residential 1',
        online: 'Or online: Module 3: leading change; with Learning log 3.',
        href: '#attendance',
        end: { action: '#rules', fields: [], text: 'Take off', about: 'Residential 1', primary: false },
      },
    ],
    name: {
      id: 'name',
      name: 'name',
      label: 'Name of a session',
      hint: 'As people know it, such as “Residential 1”.',
      value: 'Residential 2',
      error: '',
      type: 'text',
      autocomplete: 'off',
    },
    modules: {
      ...choice,
      id: 'modules',
      name: 'modules',
      label: 'Online modules that stand in for it',
      hint: 'Leave them out where only being there counts.',
      error: 'Choose modules and a learning log, or neither',
      options: activities,
    },
    logs: {
      ...choice,
      id: 'logs',
      name: 'logs',
      label: 'Learning log that goes with them',
      options: activities.map((option) => ({ ...option, chosen: false })),
    },
  },
  back: { href: '#window', text: 'Back to the window' },
};

export const reformedRulesExample: CheckRulesView = {
  ...checkRulesExample,
  margin: ['Window', 'NPQLT cohort Autumn 2021'],
  title: 'What the check of cohort Autumn 2021 goes by',
  errors: [],
  away: 'The activities of the course cannot be chosen now. Moodle did not answer.',
  sponsor: null,
  terms: null,
  compulsory: {
    ...choice,
    id: 'compulsory',
    name: 'compulsory',
    label: 'Diagnostic and reflective tasks',
    hint: 'They are half of engagement, and every one of them is compulsory.',
    options: [{ value: '512', text: 'Moodle activity 512', why: '', chosen: true }],
  },
  sessions: null,
};
