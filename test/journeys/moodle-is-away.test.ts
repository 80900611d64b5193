// Moodle fails from noon on, each time in another way: intake tries again with growing gaps, says so, blames nobody, and recovers by itself.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, close, course, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { historyOf, lifeOf, openProblemsOf, statesOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
const { siobhan, patrick, amina, gwen, zoe, idris } = people;
const minute = 60_000;

/** Six people: four hand both tasks in, Zoë leaves drafts, Idris does nothing and has an extension in Moodle for Task 1. */
beforeAll(async () => {
  instance = await startInstance({ people: 6, web: true, startsAt: afterClose(-600) });
  const { moodle } = instance;
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  // Moodle fails before anything was looked at again: what was handed in now is known to nobody here.
  await moodle.faults({ dropConnection: true });
  await instance.stepTo(afterClose(-60));
  await moodle.faults({});
  for (const who of [siobhan, patrick, amina, gwen])
    for (const task of ['1', '2'] as const) await moodle.handIn(who, task);
  await moodle.draft(zoe, '1');
  await moodle.draft(zoe, '2');
  await moodle.tutor(idris, '1', { kind: 'extend', until: afterClose(6 * 3_600) });
}, 180_000);
afterAll(() => instance.close());

const comparison = async () => {
  const rows: { due_at: Date; attempts: number; error: string }[] = await instance.database.query(
    `select due_at, attempts, error from outbox where job = 'close-window' and done_at is null`,
  );
  return rows[0];
};

const faults = [
  ['unreachable', { dropConnection: true }, /could not be reached/u],
  ['the maintenance switch', { maintenance: true }, /maintenance/u],
  ['a sign-in page in place of answers', { htmlInsteadOfJson: true }, /a page instead of data/u],
  ['web services switched off', { webServicesOff: true }, /switched off/u],
  ['a revoked token', { revokeTokens: [course.token] }, /token/u],
  [
    'an empty list of submissions',
    { shortLists: { mod_assign_get_submissions: 0 } },
    /does not show the work of 5 of the 5/u,
  ],
  [
    'a short list of submissions',
    { shortLists: { mod_assign_get_submissions: 3 } },
    /does not show the work of 2 of the 5/u,
  ],
  ['an empty list of participants', { shortLists: { mod_assign_list_participants: 0 } }, /lists 0 of the 6/u],
  [
    'a list of flags that hides an extension',
    { shortLists: { mod_assign_get_user_flags: 0 } },
    /extensions of 1 of the 1/u,
  ],
  ['a missing function', { missingFunctions: ['mod_assign_get_participant'] }, /function/u],
  ['a missing capability', { missingCapabilities: ['mod/assign:viewgrades', 'mod/assign:grade'] }, /./u],
  ['an upgrade (503 with a page)', { cliMaintenance: true }, /./u],
] as const;
const tries: number[] = [];

test.each(faults)('[R76] %s: nobody is blamed and it shows', async (_name, fault, words) => {
  await instance.moodle.faults(fault);
  await instance.stepTo((await comparison())?.due_at ?? close);
  await instance.untilQuiet();
  const failing = await comparison();
  expect(failing?.error).toMatch(words);
  tries.push(((failing?.due_at.getTime() ?? 0) - close.getTime()) / minute);
  expect([...(await statesOf(instance.database, windowId)).values()].every(({ state }) => state === 'expected')).toBe(
    true,
  );
  expect(await instance.counts(windowId)).toMatchObject({ expected: 12, received: 0, notSubmitted: 0 });
  expect(await lifeOf(instance.database, windowId)).toBe('published');
});

test('[R76] the gaps grow over six tries; then it is tried every half hour, and a person has been told', async () => {
  const gaps = tries.map((at, index) => Math.round(at - (tries[index - 1] ?? 0)));
  expect(gaps.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32]);
  expect(gaps.slice(6).every((gap) => gap === 32)).toBe(true);
  expect(
    (await openProblemsOf(instance.database)).some(
      ({ kind, detail }) => kind === 'job-failing' && detail['job'] === 'close-window',
    ),
  ).toBe(true);
  const office = await instance.signedIn(instance.office);
  const page = (await office.open(`/windows/${windowId}/intake`)).page('main').text();
  expect(page).toContain('Tried 12 times since close');
  expect(page).toContain('Nobody is counted as not submitting');
  expect(page).not.toContain('No problems');
});

test('[R76] Moodle is back: everything is collected by itself, and only now is Idris said to have submitted nothing', async () => {
  await instance.moodle.faults({});
  const due = (await comparison())?.due_at ?? close;
  await instance.stepTo(new Date(due.getTime() + 3 * minute));
  expect(await instance.counts(windowId)).toMatchObject({
    expected: 12,
    received: 8,
    draftAtClose: 2,
    notSubmitted: 1,
    extended: 1,
    undecided: 0,
    failedToCopy: 0,
  });
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
  const blamed = (await historyOf(instance.database, windowId)).filter(({ to_state: to }) => to === 'not-submitted');
  expect(blamed.map(({ at }) => at >= due)).toEqual([true]);
  expect((await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'job-failing')).toEqual([]);
  expect((await instance.mail.list()).filter(({ subject }) => subject.includes('received'))).toHaveLength(4);
});

test('[R77] a list cut short after intake flags nobody’s work as gone', async () => {
  await instance.moodle.faults({ shortLists: { mod_assign_get_submissions: 1 } });
  await instance.stepTo(afterClose(26 * 3_600));
  expect((await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'changed-after-intake')).toEqual([]);
  await instance.moodle.faults({});
});
