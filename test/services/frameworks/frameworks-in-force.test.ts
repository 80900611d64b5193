// Which bank holidays a process starts with: GOV.UK's list when live, the bundled one where it cannot be had and in a rehearsal.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { frameworksInForce } from '../../../services/frameworks/frameworks-in-force.ts';
import { makeLog } from '../../../services/log/log.ts';
import { shipped } from '../../support/frameworks.ts';

const log = makeLog('silent', 'test');
let asked = 0;
let server: Server;
let url: string;

beforeAll(async () => {
  const events = [{ title: 'A day of its own', date: '2027-06-07', notes: '', bunting: true }];
  server = createServer((_, reply) => {
    asked += 1;
    reply.end(JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}/`;
});
afterAll(() => {
  server.close();
});

test('[R225] a live start goes by the published list', async () => {
  const { bankHolidays } = await frameworksInForce({ mode: 'live', bankHolidaysUrl: url }, log);
  expect(bankHolidays.days.has('2027-06-07')).toBe(true);
});

test('[R225] a live start that cannot reach it goes by the bundled list', async () => {
  const nowhere = 'http://127.0.0.1:9/bank-holidays.json';
  const { bankHolidays } = await frameworksInForce({ mode: 'live', bankHolidaysUrl: nowhere }, log);
  expect(bankHolidays).toEqual(shipped.bankHolidays);
});

test('a rehearsal asks nobody', async () => {
  const before = asked;
  const { bankHolidays } = await frameworksInForce({ mode: 'rehearsal', bankHolidaysUrl: url }, log);
  expect(bankHolidays).toEqual(shipped.bankHolidays);
  expect(asked).toBe(before);
});
