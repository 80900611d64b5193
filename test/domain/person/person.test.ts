// People and identity: roles, the record, addresses, TRN and URN.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { asksToConfirm, checkReachable, parseEmail } from '../../../domain/person/email-address.ts';
import { missingFacts, type Participant } from '../../../domain/person/participant.ts';
import { totalsOf } from '../../../domain/person/protected-characteristics.ts';
import { checkRegistration } from '../../../domain/person/registration.ts';
import { isRole, parseRoles, roles } from '../../../domain/person/role.ts';
import { parseTrn } from '../../../domain/person/trn.ts';
import { parseUrn } from '../../../domain/person/urn.ts';

test('[R25] an account holds one or more of the eight roles and no other', () => {
  expect([...roles].toSorted()).toEqual([
    'admin',
    'assessor',
    'auditor',
    'lead-moderator',
    'moderator',
    'participant',
    'sponsor',
    'technical-checker',
  ]);
  expect(parseRoles(['moderator', 'assessor', 'assessor'])).toEqual(['assessor', 'moderator']);
  expect(parseRoles([])).toEqual({ refused: 'roles-missing' });
  expect(parseRoles(['admin', 'owner'])).toEqual({ refused: 'role-unknown', detail: { role: 'owner' } });
  expect(isRole('toString')).toBe(false);
});

const participant: Participant = {
  name: 'Siobhán Ó Briain',
  trn: '1234567',
  programme: { family: '2019-framework', programme: 'NPQH', version: '2019-10' },
  jobRole: 'Deputy head',
  school: {
    name: 'Hillside Primary',
    urn: '123456',
    localAuthority: 'Leeds',
    district: null,
    region: 'Yorkshire and the Humber',
    phase: 'Primary',
    type: 'Community school',
    latestOfstedRating: null,
  },
  emails: [{ address: 's.obriain@hillside.example', confirmedAt: null }],
};

test('[R26] the record holds what returns ask for, and says what is still missing', () => {
  expect(missingFacts(participant)).toEqual([]);
  const { school } = participant;
  const empty = { ...school, name: '', urn: ' ', localAuthority: '', region: '', phase: '', type: '' };
  expect(missingFacts({ ...participant, name: '', jobRole: '', school: empty })).toEqual([
    'name',
    'jobRole',
    'schoolName',
    'urn',
    'localAuthority',
    'region',
    'phase',
    'schoolType',
  ]);
  expect(missingFacts({ ...participant, trn: null })).toEqual([]);
});

test('[R27] [R217] characteristics can each be "prefer not to say", and leave their record only as totals', () => {
  const none = { freeSchoolMeals30: null, ethnicity: null, sex: null, disability: null };
  const quiet = {
    freeSchoolMeals30: 'prefer-not-to-say',
    ethnicity: 'prefer-not-to-say',
    sex: 'prefer-not-to-say',
    disability: 'prefer-not-to-say',
  } as const;
  const told = { freeSchoolMeals30: 'yes', ethnicity: 'white-british', sex: 'female', disability: 'no' } as const;
  expect(totalsOf([told, quiet, none, told])).toEqual({
    freeSchoolMeals30: { 'prefer-not-to-say': 1, yes: 2 },
    ethnicity: { 'prefer-not-to-say': 1, 'white-british': 2 },
    sex: { female: 2, 'prefer-not-to-say': 1 },
    disability: { no: 2, 'prefer-not-to-say': 1 },
  });
  expect(JSON.stringify(totalsOf([told, quiet]))).toBe(JSON.stringify(totalsOf([quiet, told])));
});

test('[R27] the participant’s own record has no room for characteristics', () => {
  const keys = Object.keys(participant);
  for (const apart of Object.keys(totalsOf([]))) expect(keys).not.toContain(apart);
});

test('[R28] at least one monitored address is held, and confirming it is asked until close', () => {
  const close = noonUk('2022-03-03');
  expect(checkReachable([])).toMatchObject({ refused: 'email-missing' });
  expect(checkReachable(participant.emails)).toBe(true);
  expect(missingFacts({ ...participant, emails: [] })).toEqual(['email']);
  expect(asksToConfirm(participant.emails, noonUk('2022-03-02'), close)).toBe(true);
  expect(asksToConfirm(participant.emails, close, close)).toBe(false);
  const confirmed = [{ address: 'a@b.example', confirmedAt: noonUk('2022-02-20') }];
  expect(asksToConfirm(confirmed, noonUk('2022-03-02'), close)).toBe(false);
});

test('[R28] what is no address is refused', () => {
  expect(parseEmail(' Head@Hillside.example ')).toBe('Head@Hillside.example');
  for (const text of [
    'head',
    'head@hillside',
    'a@b@c.example',
    'a b@c.example',
    '@c.example',
    'a@.example',
    'a@c..example',
    '<a@c.example>',
  ]) {
    expect(parseEmail(text)).toMatchObject({ refused: 'email-not-an-address' });
  }
  expect(parseEmail(' ')).toMatchObject({ refused: 'email-missing' });
});

test.each([
  ['1234567', { trn: '1234567' }],
  ['RP12/34567', { trn: '1234567' }],
  [' 12 345-67 ', { trn: '1234567' }],
  ['0012345', { trn: '0012345' }],
  ['12345', { confirm: '0012345' }],
  ['12/3456', { confirm: '0123456' }],
])('[R29] TRN %s is read as %j', (text, answer) => {
  expect(parseTrn(text)).toEqual(answer);
});

test('[R29] anything but seven digits is refused, and only 5 or 6 are offered padded', () => {
  for (const text of ['', '1234', '12345678', '12A4567', 'RP', '１２３４５６７']) {
    expect(parseTrn(text)).toMatchObject({ refused: 'trn-not-seven-digits' });
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const answer = parseTrn(text);
      if ('trn' in answer) expect(answer.trn).toBe(text.replaceAll(/\D/gu, ''));
    }),
  );
});

const register = new Map([
  ['123456', { name: 'Hillside Primary', open: true }],
  ['100000', { name: 'Old Mill School', open: false }],
]);

test('[R30] a URN is six digits and, where the register is loaded, a school in it', () => {
  expect(parseUrn(' 123 456 ')).toEqual({ urn: '123456', school: null, warning: null });
  expect(parseUrn('12345')).toMatchObject({ refused: 'urn-not-six-digits' });
  expect(parseUrn('12345a')).toMatchObject({ refused: 'urn-not-six-digits' });
  expect(parseUrn('123456', register)).toMatchObject({ warning: null, school: { name: 'Hillside Primary' } });
  expect(parseUrn('999999', register)).toMatchObject({ refused: 'urn-not-in-register' });
});

test('[R30] a closed school warns and does not fail', () => {
  expect(parseUrn('100000', register)).toEqual({
    urn: '100000',
    school: { name: 'Old Mill School', open: false },
    warning: 'school-closed',
  });
});

test('[R31] a reformed programme registers nobody without a TRN; the 2019 framework does', () => {
  const reformed = { family: 'reformed-2021', programme: 'NPQH', version: '2021' } as const;
  expect(checkRegistration(reformed, null)).toMatchObject({ refused: 'trn-needed' });
  expect(checkRegistration(reformed, '1234567')).toBe(true);
  expect(checkRegistration(participant.programme, null)).toBe(true);
});
