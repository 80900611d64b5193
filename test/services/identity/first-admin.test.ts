// The account that opens a new instance.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { firstAdmin } from '../../../services/identity/first-admin.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aPerson } from '../../support/factories.ts';

const at = new Date('2022-02-03T12:00:00Z');
let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.close());

const admins = () =>
  fresh.database.query<{ email: string; roles: string[] }[]>(
    `select email, roles from person where 'admin' = any(roles)`,
  );
const granted = () =>
  fresh.database.query(`select transition, to_state, who from history where transition = 'grant role'`);

test('is made once, however many processes start and however often', async () => {
  await Promise.all(Array.from({ length: 4 }, () => firstAdmin(fresh.database, 'office@provider.example', at)));
  await firstAdmin(fresh.database, 'Office@provider.example', at);
  expect(await admins()).toEqual([{ email: 'office@provider.example', roles: ['admin'] }]);
  expect(await granted()).toEqual([{ transition: 'grant role', to_state: 'admin', who: 'start-up' }]);
});

test('is nobody new where there is an admin', async () => {
  await aPerson(fresh.database, { roles: ['admin'], email: 'first@provider.example' });
  await firstAdmin(fresh.database, 'second@provider.example', at);
  expect(await admins()).toMatchObject([{ email: 'first@provider.example' }]);
  expect(await granted()).toEqual([]);
});

test('may be somebody who has an account, who keeps the roles they had', async () => {
  await aPerson(fresh.database, { roles: ['assessor'], email: 'wren@provider.example' });
  await firstAdmin(fresh.database, 'wren@provider.example', at);
  expect(await admins()).toEqual([{ email: 'wren@provider.example', roles: ['assessor', 'admin'] }]);
});
