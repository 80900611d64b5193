// Signing in from a link to a page: whoever asked for a page gets to it, and nobody is led off this site.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeFor } from '../../services/identity/secret-codes.ts';
import { ownPlace } from '../../web/own-place.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aPerson } from '../support/factories.ts';
import { startTestWeb, type TestWeb } from '../support/web.ts';

let fresh: FreshDatabase;
let web: TestWeb;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: new Date('2022-03-03T12:00:00Z') });
  await aPerson(fresh.database, { email: 'wren@school.example', roles: ['assessor'] });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

/** Goes from a page to its end: asks for the page, gives the address, opens the emailed link, presses its button. */
async function signInFrom(path: string): Promise<string> {
  const visitor = web.stranger();
  const { location } = await visitor.get(path);
  const asked = await visitor.get(location);
  const then = asked.page('input[name=then]').attr('value') ?? '';
  await visitor.post('/sign-in', { email: 'wren@school.example', then });
  const [link] = await fresh.database.query<{ id: string }[]>(
    'select id from sign_in_link where used_at is null order by made_at desc limit 1',
  );
  const id = link?.id ?? '';
  const code = codeFor(web.around.config.sessionSecret, 'sign-in', id);
  expect((await visitor.get(`/sign-in/${id}?code=${code}`)).status).toBe(200);
  return (await visitor.post(`/sign-in/${id}`, { code })).location;
}

test('a sign-in goes on to the page that was asked for, with its query', async () => {
  expect(await signInFrom('/my-scripts?from=email&kind=first')).toBe('/my-scripts?from=email&kind=first');
});

test('a sign-in that nothing was asked before goes to the start', async () => {
  expect(await signInFrom('/')).toBe('/');
});

test('whoever is signed in already goes straight on', async () => {
  const assessor = await web.signIn('assessor');
  expect((await assessor.get('/sign-in?then=/my-scripts')).location).toBe('/my-scripts');
});

test.each([
  ['another site', 'https://elsewhere.example/my-scripts'],
  ['another site without its scheme', '//elsewhere.example/'],
  ['another site behind backslashes', '\\\\elsewhere.example'],
  ['a path that a browser takes for another site', '/.//elsewhere.example'],
  ['a script', 'javascript:alert(1)'],
  ['what is no address', 'http://['],
  ['nothing', ''],
])('%s is the start', (_what, asked) => {
  expect(ownPlace(asked)).toBe('/');
});
