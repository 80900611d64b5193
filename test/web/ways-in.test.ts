// Ways in: whoever does not steer windows comes to every page they may open by links alone, and no link is shut to them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { policy } from '../../domain/policy/sentence.ts';
import { pages } from '../../web/pages.ts';
import { pathTo, patterns } from '../../web/paths.ts';
import { anAgreedEntry } from '../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { anAssessor, aWindow, type MadeEntry } from '../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../support/web.ts';

const at = new Date('2022-06-09T10:00:00Z');
/** Opened from a script of one's own, or one that is being compared: proved with the marking and moderation pages. */
const withAScript: readonly string[] = [
  patterns.mark,
  patterns.markReview,
  patterns.scriptFile,
  patterns.compare,
  patterns.adjudicate,
];
let fresh: FreshDatabase;
let web: TestWeb;
let failing: MadeEntry;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  web = await startTestWeb(fresh, { at, mode: 'rehearsal' });
  const admin = await web.signIn('admin');
  const window = await aWindow(database, { cohort: 'K' });
  const marking = { database, files: web.around.files, window, marker: await anAssessor(database, window), at };
  failing = await anAgreedEntry(marking, () => 0, { givenName: 'Wren', familyName: 'Applegarth' });
  const outcomes = pathTo('outcomes', { windowId: window.id });
  const seen = (await admin.get(outcomes)).page('input[name=seen]').attr('value') ?? '';
  await admin.post(outcomes, { act: 'confirm-outcomes', seen });
  const holds = pathTo('holds', { personId: failing.personId });
  await admin.post(holds, { act: 'open', entry: failing.entryId, kind: 'other', reason: 'A question.' });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const patternOf = (path: string) =>
  pages.find((page) => new RegExp(`^${page.path.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(path))?.path ?? path;

/** Every page that links lead to from the start, by its pattern, with the status it answers. */
async function walk(visitor: Visitor): Promise<ReadonlyMap<string, number>> {
  const reached = new Map<string, number>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path);
    if (reached.has(pattern)) continue;
    const { status, location, page } = await visitor.get(path);
    reached.set(pattern, status);
    const links = page('a[href^="/"]')
      .toArray()
      .map((link) => page(link).attr('href') ?? '');
    waiting.push(...[...links, location].flatMap((link) => link.split(/[?#]/)[0] ?? []).filter((link) => link !== ''));
  }
  return reached;
}

for (const role of ['moderator', 'lead-moderator', 'auditor'] as const)
  test(`[R216] links lead whoever is ${role} to every page that they may open, and to no other`, async () => {
    const reached = await walk(await web.signIn(role));
    const acts = new Set<string>(policy.filter(({ who }) => who === role).map(({ act }) => act));
    const allowed = pages.map(({ path, may }) => ({ path, may })).filter(({ may }) => acts.has(may));
    const missed = allowed.filter(({ path }) => !reached.has(path) && !withAScript.includes(path));
    expect(missed).toEqual([]);
    expect([...reached].filter(([, status]) => status >= 400)).toEqual([]);
  });

test('[R149] a moderator is led to the feedback that waits, by number and never by name', async () => {
  const moderator = await web.signIn('moderator');
  const queue = await moderator.get(pathTo('moderationQueue', {}));
  expect(queue.text).toContain('Feedback to read: 1');
  expect(queue.text).not.toContain('Applegarth');
  const link = queue.page('a:contains("Feedback to read")').attr('href') ?? '';
  const { page, text } = await moderator.get(link);
  expect(page('h1').text()).toContain(failing.candidate);
  expect(text).not.toContain('Applegarth');
});
