// Sign-in by an emailed link: once, for twenty minutes, by whoever it was made for, and telling nobody who has an account.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../../services/database/database.ts';
import { codeFor, isCodeFor } from '../../../services/identity/secret-codes.ts';
import { accountOf, askForLink, useLink } from '../../../services/identity/sign-in-link.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aPerson } from '../../support/factories.ts';

const secret = 'a-secret-of-tests-that-is-long-enough';
const noon = new Date('2022-03-03T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
let fresh: FreshDatabase;
let personId: string;
let email: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(async () => {
  email = `${randomUUID()}@school.example`;
  personId = await aPerson(fresh.database, {
    email,
    roles: ['admin', 'assessor'],
    givenName: 'Siobhán',
    familyName: 'Ó Briain',
  });
});
afterAll(() => fresh.close());

const ask = (address = email, at = noon): Promise<unknown> =>
  inTransaction(fresh.database, (tx) => askForLink(tx, { email: address, goesTo: '/marking/my-scripts' }, secret, at));
const use = (id: string, code: string, at = noon) =>
  inTransaction(fresh.database, (tx) => useLink(tx, id, code, secret, at));
const links = () =>
  fresh.database.query<{ id: string; token_hash: string; used_at: Date | null }[]>(
    'select id, token_hash, used_at from sign_in_link where person_id = $1',
    [personId],
  );

async function aLink(at = noon): Promise<{ id: string; code: string }> {
  await ask(email, at);
  const found = await fresh.database.query<{ id: string }[]>(
    'select id from sign_in_link where person_id = $1 order by made_at desc limit 1',
    [personId],
  );
  const id = found[0]?.id ?? '';
  return { id, code: codeFor(secret, 'sign-in', id) };
}

test('a link is made, its email owed, and the account is told once it is used', async () => {
  const { id, code } = await aLink();
  const owed = await fresh.database.query<unknown>(
    `select m.template, m.person_id from outbox o join email m on m.id::text = o.key where o.job = 'send-email' and m.occasion = $1`,
    [id],
  );
  expect(owed).toEqual([{ template: 'sign-in', person_id: personId }]);
  expect(await use(id, code)).toEqual({
    account: { personId, name: 'Siobhán Ó Briain', roles: ['assessor', 'admin'], theme: null },
    goesTo: '/marking/my-scripts',
  });
});

test('the database keeps nothing that would open a session', async () => {
  const { code } = await aLink();
  const everything = JSON.stringify([
    await links(),
    await fresh.database.query('select * from outbox'),
    await fresh.database.query('select * from email'),
  ]);
  expect(everything).not.toContain(code);
});

test('it works once', async () => {
  const { id, code } = await aLink();
  expect(isRefusal(await use(id, code))).toBe(false);
  expect(await use(id, code, after(1))).toEqual({ refused: 'link-used-or-old' });
});

test('of many who use it at once, one gets in', async () => {
  const { id, code } = await aLink();
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => use(id, code)));
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
  expect(outcomes.filter(isRefusal)).toEqual(Array.from({ length: 5 }, () => ({ refused: 'link-used-or-old' })));
});

test('it works for twenty minutes and not a second longer', async () => {
  const young = await aLink();
  expect(isRefusal(await use(young.id, young.code, after(20 * 60)))).toBe(false);
  const old = await aLink(after(1));
  expect(await use(old.id, old.code, after(20 * 60 + 2))).toEqual({ refused: 'link-used-or-old' });
});

test.each([
  ['a code that was changed', (id: string, code: string) => [id, `${code.slice(0, -1)}_`] as const],
  ['a code of another link', (id: string) => [id, codeFor(secret, 'sign-in', randomUUID())] as const],
  ['a code of another purpose', (id: string) => [id, codeFor(secret, 'confirm-address', id)] as const],
  [
    'a code of another secret',
    (id: string) => [id, codeFor('another-secret-that-is-long-enough-too', 'sign-in', id)] as const,
  ],
  ['no code', (id: string) => [id, ''] as const],
  ['no id of ours', (_id: string, code: string) => ["'; drop table person --", code] as const],
])('%s opens nothing, and uses nothing up', async (_what, forge) => {
  const { id, code } = await aLink();
  const [forgedId, forgedCode] = forge(id, code);
  expect(await use(forgedId, forgedCode)).toEqual({ refused: 'link-unknown' });
  expect(isRefusal(await use(id, code))).toBe(false);
});

test('a code for a link that was never made opens nothing', async () => {
  const id = randomUUID();
  expect(await use(id, codeFor(secret, 'sign-in', id))).toEqual({ refused: 'link-used-or-old' });
});

test('an address that nobody has gets the same answer and writes nothing', async () => {
  const count = async () =>
    Promise.all(
      ['sign_in_link', 'email', 'outbox'].map(
        async (table) => (await fresh.database.query<unknown[]>(`select 1 from ${table}`)).length,
      ),
    );
  const before = await count();
  expect(await ask('nobody@school.example')).toBe(await ask(email));
  const after = await count();
  expect(after).toEqual(before.map((n) => n + 1));
});

test('case and blanks around an address do not matter', async () => {
  await ask(` ${email.toUpperCase()} `);
  expect(await links()).toHaveLength(1);
});

test('five links at most are open at once, also when many ask together; used and old ones do not count', async () => {
  await Promise.all(Array.from({ length: 9 }, () => ask()));
  expect(await links()).toHaveLength(5);
  const [first] = await links();
  await use(first?.id ?? '', codeFor(secret, 'sign-in', first?.id ?? ''));
  await ask();
  await ask();
  expect(await links()).toHaveLength(6);
  await ask(email, after(20 * 60 + 1));
  expect(await links()).toHaveLength(7);
});

test('an account that is not there is a fault', async () => {
  await expect(accountOf(fresh.database.manager, randomUUID())).rejects.toThrow('There is no person');
});

test('codes are told apart by purpose and id, and suit a URL', () => {
  const code = codeFor(secret, 'sign-in', 'a');
  expect(code).toMatch(/^[\w-]{43}$/);
  expect(isCodeFor(secret, 'sign-in', 'a', code)).toBe(true);
  expect([
    isCodeFor(secret, 'confirm-address', 'a', code),
    isCodeFor(secret, 'sign-in', 'b', code),
    isCodeFor(secret, 'sign-in', 'a', `${code}x`),
  ]).toEqual([false, false, false]);
});
