// Who may do what: least access, own pages only, nothing personal for those who mark.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Act, acts } from '../../../domain/policy/act.ts';
import { may, sentences } from '../../../domain/policy/may.ts';
import { policy } from '../../../domain/policy/sentence.ts';
import { markingRoles, type Role, roles } from '../../../domain/person/role.ts';

const as = (...held: Role[]) => ({ personId: 'me', roles: held });
const personal: readonly Act[] = [
  'see a participant',
  'see contact details',
  'see protected characteristics in totals',
];
const anySubject = fc.record({ ownerId: fc.constantFrom('me', 'you'), mode: fc.constantFrom('rehearsal', 'live') });

test('[R216] those who mark see no names, contact details or characteristics', () => {
  fc.assert(
    fc.property(
      fc.subarray([...markingRoles], { minLength: 1 }),
      fc.constantFrom(...personal),
      anySubject,
      (held, act, subject) => {
        expect(may(as(...held), act, subject)).toBe(false);
      },
    ),
  );
});

test('[R216] only an admin sees a participant, sets up a window and decides intake', () => {
  const onlyAdmin: readonly Act[] = [
    'see windows',
    'set up a window',
    'change the dates of a window',
    'see the intake of a window',
    'decide intake',
    'see a participant',
    'agree an extension',
    'agree a deferral',
    'record a withdrawal',
    'see the Moodle connection',
    'check the Moodle connection',
  ];
  for (const act of onlyAdmin) {
    expect(may(as('admin'), act)).toBe(true);
    for (const role of roles.filter((one) => one !== 'admin'))
      expect(may(as(role), act, { ownerId: 'me' })).toBe(false);
  }
});

test('[R216] a participant sees their own page and contact details and nobody else’s', () => {
  for (const act of ['see own page', 'see contact details'] as const) {
    expect(may(as('participant'), act, { ownerId: 'me' })).toBe(true);
    expect(may(as('participant'), act, { ownerId: 'you' })).toBe(false);
    expect(may(as('participant'), act)).toBe(false);
  }
});

test('[R216] somebody without a role may do nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...acts), anySubject, (act, subject) => {
      expect(may(as(), act, subject)).toBe(false);
    }),
  );
});

test('[R217] characteristics are seen only in totals, and by no one who marks, even if they are an admin too', () => {
  expect(may(as('admin'), 'see protected characteristics in totals')).toBe(true);
  for (const role of markingRoles)
    expect(may(as('admin', role), 'see protected characteristics in totals')).toBe(false);
  expect(acts.filter((act) => act.includes('characteristics'))).toEqual(['see protected characteristics in totals']);
});

test('a rehearsal’s clock is stepped only in a rehearsal', () => {
  expect(may(as('admin'), 'step a rehearsal', { mode: 'rehearsal' })).toBe(true);
  expect(may(as('admin'), 'step a rehearsal', { mode: 'live' })).toBe(false);
  expect(may(as('admin'), 'step a rehearsal')).toBe(false);
});

test('every act has a sentence, and the sentences read aloud', () => {
  for (const act of acts) expect(policy.some((sentence) => sentence.act === act)).toBe(true);
  expect(new Set(sentences()).size).toBe(policy.length);
  expect(sentences()).toContain('An admin may set up a window.');
  expect(sentences()).toContain('A participant may see own page, if it is their own.');
});
