// GOV.UK's list against a server that answers well, badly, slowly or not at all.
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { publishedBankHolidays } from '../../../services/frameworks/published-bank-holidays.ts';
import { shipped } from '../../support/frameworks.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}/bank-holidays.json`;
}

const list = (...dates: string[]) =>
  JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events: dates.map((date) => ({ title: 'x', date, notes: '', bunting: true })) } });

test('[R225] the published list counts for the years it covers, the bundled copy for the others', async () => {
  const url = await serve((_, reply) => reply.end(list('2027-01-01', '2027-06-07', '2029-01-01')));
  const { bankHolidays, fault } = await publishedBankHolidays(url, shipped.bankHolidays);
  expect(fault).toBeNull();
  expect(bankHolidays.days.has('2027-06-07')).toBe(true);
  expect(bankHolidays.days.has('2027-05-31')).toBe(false);
  expect(bankHolidays.days.has('2021-12-28')).toBe(true);
  expect(bankHolidays.to).toBe('2029-12-31');
});

test.each<[string, RequestListener]>([
  ['an error', (_, reply) => reply.writeHead(503).end('<html>')],
  ['HTML with status 200', (_, reply) => reply.end('<html>')],
  ['a list of no days', (_, reply) => reply.end(list())],
  ['a day that does not exist', (_, reply) => reply.end(list('2027-02-30'))],
  ['silence', () => undefined],
])('[R225] where it answers with %s the bundled copy is used and the reason given', async (_, answer) => {
  const url = await serve(answer);
  const { bankHolidays, fault } = await publishedBankHolidays(url, shipped.bankHolidays, 200);
  expect(bankHolidays).toBe(shipped.bankHolidays);
  expect(fault).not.toBeNull();
});
