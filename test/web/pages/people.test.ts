// People: accounts, roles, training, capacity and conflicts, each by its form.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { readAssessors } from '../../../services/register/assessors.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeWindow } from '../../support/factories.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const now = new Date('2022-02-10T10:00:00Z');
const npqh = keyText(programmeOf('NPQH').key);
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: now });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database);
});
afterAll(async () => {
  await web.close();
  await fresh.close();
});

const rowan = {
  givenName: 'Rowan',
  familyName: 'Hale',
  email: 'rowan.hale@provider.example',
  roles: ['assessor', 'moderator'],
  urn: '900009',
};

test('an account is added, and its address belongs to nobody else', async () => {
  const added = await admin.post(pathTo('people', {}), rowan);
  expect(added.location).toMatch(/^\/people\/[0-9a-f-]{36}$/);
  const again = await admin.post(pathTo('people', {}), rowan);
  expect(again.status).toBe(422);
  expect(again.page('.govuk-error-summary a').text()).toContain('no other account');
  expect(again.page('#familyName').attr('value')).toBe('Hale');
  expect((await admin.get(pathTo('people', {}))).text).toContain('No training recorded');
});

test('[R103] training is recorded and counts for twelve months; capacity and conflicts are kept', async () => {
  const { location } = await admin.post(pathTo('people', {}), { ...rowan, email: 'second@provider.example', urn: '' });
  const entry = await anEntry(fresh.database, window);
  await admin.post(location, { act: 'training', programme: npqh, trainedOn: '2022-01-10' });
  await admin.post(location, { act: 'capacity', window: window.id, capacity: '12' });
  await admin.post(location, { act: 'conflict', about: entry.candidate.toLowerCase(), reason: 'coached' });
  await admin.post(location, { act: 'conflict', about: ' 900001 ', reason: 'works-there' });
  const made = (await readAssessors(fresh.database, window.id)).find(({ personId }) => location.endsWith(personId));
  expect(made).toMatchObject({
    capacity: 12,
    trainings: [{ programme: { programme: 'NPQH', version: '2019-10' }, from: '2022-01-10', until: '2023-01-10' }],
  });
  expect(made?.conflicts).toEqual(
    expect.arrayContaining([
      { kind: 'participant', participantId: entry.personId },
      { kind: 'school', urn: '900001' },
    ]),
  );
});

test('what is wrong is said at its field, and nothing is kept', async () => {
  const { location } = await admin.post(pathTo('people', {}), { ...rowan, email: 'third@provider.example' });
  const faults = [
    { act: 'training', programme: npqh, trainedOn: '2022-02-11' },
    { act: 'training', programme: 'NPQH', trainedOn: '2022-01-10' },
    { act: 'capacity', window: window.id, capacity: 'ten' },
    { act: 'earlier', markedBefore: 'many' },
    { act: 'conflict', about: 'nobody@nowhere.example', reason: 'taught' },
    { act: 'conflict', about: '900001' },
    { act: 'roles' },
  ];
  for (const form of faults) {
    const { status, page } = await admin.post(location, form);
    expect({ form, status }).toEqual({ form, status: 422 });
    const target = page('.govuk-error-summary a').attr('href') ?? '';
    expect(page(`[id="${target.slice(1)}"]`).length).toBe(1);
  }
});

test('[R134] scripts marked in earlier seasons are kept and shown', async () => {
  const { location } = await admin.post(pathTo('people', {}), { ...rowan, email: 'sixth@provider.example' });
  const shown = async () => (await admin.get(location)).page('#markedBefore').attr('value');
  expect(await shown()).toBe('0');
  expect((await admin.post(location, { act: 'earlier', markedBefore: ' 31 ' })).location).toBe(location);
  expect(await shown()).toBe('31');
});

test('roles can be given and taken, but not one’s own admin role', async () => {
  const { location } = await admin.post(pathTo('people', {}), { ...rowan, email: 'fourth@provider.example' });
  await admin.post(location, { act: 'roles', roles: ['technical-checker'] });
  expect((await admin.get(location)).page('input[name=roles][checked]').toArray().length).toBe(1);
  const own = await admin.post(pathTo('staffMember', { personId: admin.personId }), {
    act: 'roles',
    roles: ['auditor'],
  });
  expect(own.status).toBe(422);
});

test('[R216] nobody but an admin sees or changes accounts', async () => {
  for (const role of ['assessor', 'moderator', 'technical-checker', 'participant'] as const) {
    const visitor = await web.signIn(role);
    expect((await visitor.get(pathTo('people', {}))).status).toBe(403);
    expect(
      (await visitor.post(pathTo('staffMember', { personId: visitor.personId }), { act: 'roles', roles: ['admin'] }))
        .status,
    ).toBe(403);
  }
});
