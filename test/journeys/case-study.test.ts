// A reformed case study: eight days, one response, and engagement that a person confirms.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../rehearsal/people/browser.ts';
import { findForm, type Filling } from '../../rehearsal/people/form.ts';
import { publishWindow, setUpWindow } from '../../rehearsal/people/set-up-window.ts';
import { toDocx } from '../../rehearsal/cohort/documents/to-docx.ts';
import { afterClose, people, type Pupil } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { siteCalled } from '../support/other-programmes.ts';

const { siobhan, patrick } = people;
const day = 86_400;
let instance: Instance;
let office: Browser;
let checker: Browser;
let rulesOfCheck: string;

beforeAll(async () => {
  const assignments = ['Case study: final submission', 'Learning log'] as const;
  instance = await startInstance({
    web: true,
    people: 2,
    startsAt: afterClose(-7 * day),
    site: siteCalled(2, { course: 'NPQLT autumn 2021', assignments }),
  });
  office = await instance.signedIn(instance.office);
  checker = await instance.signedIn(await instance.account('technical-checker'));
}, 120_000);
afterAll(() => instance.close());

const wanted = {
  family: 'reformed-2021',
  programme: 'NPQLT',
  cohort: 'Autumn 2021',
  course: 'NPQLT autumn 2021',
  opensOn: '2022-02-24',
  closesOn: '2022-03-03',
  startsOn: '2021-02-01',
} as const;

async function response(words: number): Promise<Record<string, Buffer>> {
  const text = (blocks: readonly string[]) =>
    toDocx({
      title: 'Case study',
      author: 'C-1',
      at: afterClose(-day),
      blocks: blocks.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    });
  return {
    'Case study response.docx': await text([
      Array.from({ length: words }, (_, index) => `word${String(index)}`).join(' '),
    ]),
    'Declaration.docx': await text(['I declare that this submission is my own work.', 'Signed: Wren Applegarth']),
  };
}

async function idOf(who: Pupil): Promise<string> {
  const rows: { id: string }[] = await instance.database.query(
    'select s.id from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where p.moodle_user_id = $1',
    [who.userId],
  );
  return rows[0]?.id ?? '';
}

async function press(who: Pupil, act: string, filling: Filling) {
  const shown = await checker.open(`/checks/${await idOf(who)}`);
  const form = findForm(shown, ({ choices }) => (choices.get('act') ?? []).some(({ value }) => value === act));
  if (form === undefined) throw new Error(`${shown.url} has no button ${act}.`);
  return checker.send(form, { ...filling, act });
}

const holds = async (who: Pupil): Promise<unknown> =>
  instance.database.query(
    'select h.kind, h.reason from hold h join entry e on e.id = h.entry_id join person p on p.id = e.person_id where p.moodle_user_id = $1',
    [who.userId],
  );

test('[R206] the set-up page takes eight days and no other', async () => {
  await expect(setUpWindow(office, { ...wanted, closesOn: '2022-03-04' })).rejects.toThrow(
    'Close the window on 3 March 2022',
  );
  const windowId = await setUpWindow(office, wanted);
  await publishWindow(office, windowId);
  await instance.untilQuiet();
  rulesOfCheck = `/windows/${windowId}/check-rules`;
});

test('[R211] [R212] the check asks for the response, its words and the declaration, and no documents', async () => {
  await instance.moodle.handIn(siobhan, '1', await response(1_500));
  await instance.moodle.handIn(siobhan, '2');
  await instance.moodle.handIn(patrick, '1', await response(1_501));
  await instance.stepTo(afterClose(7 * day));
  const results: { requirement: string; result: string | null }[] = await instance.database.query(
    'select requirement, result from requirement_result where submission_id = $1 order by 1',
    [await idOf(patrick)],
  );
  expect(results.map(({ requirement, result }) => [requirement, result])).toEqual([
    ['account:case-study', 'met'],
    ['declaration:case-study', 'met'],
    ['engagement', null],
    ['files:case-study', 'met'],
    ['words:case-study', 'not-met'],
  ]);
}, 60_000);

test('[R208] the checker sees what Moodle counts of the course, and confirms it', async () => {
  const shown = await checker.open(`/checks/${await idOf(siobhan)}`);
  expect(shown.page('main').text()).toContain('Moodle has 1 of 1 tracked activities complete, 100%.');
  expect((await press(siobhan, 'pass', {})).status).toBe(422);
  await press(siobhan, 'pass', { 'answer[engagement]': 'met' });
  expect(await holds(siobhan)).toEqual([]);
});

test('[R39] the office names the diagnostic and reflective tasks in Moodle, and an open check is told of them', async () => {
  const shown = await office.open(rulesOfCheck);
  const log = shown.page('input[name=compulsory]').toArray();
  expect(log.map((box) => shown.page(box).parent().text().trim())).toEqual(['Learning log']);
  const form = findForm(shown, ({ choices }) => choices.has('compulsory'));
  if (form === undefined) throw new Error('There is nothing to choose.');
  await office.send(form, { act: 'terms', compulsory: shown.page(log[0]).attr('value') ?? '' });
  await instance.untilQuiet();
  const check = await checker.open(`/checks/${await idOf(patrick)}`);
  expect(check.page('main').text()).toContain(
    'Moodle has 0 of 1 tracked activities complete, 0%, which is not enough for the award. 0 of 1 diagnostic and reflective tasks are done',
  );
});

test('[R37] [R208] engagement that is not met holds the result and is no item of the email', async () => {
  const preview = await press(patrick, 'preview', {
    'answer[engagement]': 'not-met',
    'note[engagement]': 'Half of the modules, no exception agreed.',
  });
  expect(preview.page('main').text()).toContain('1,501 words');
  expect(preview.page('main').text()).not.toContain('Half of the modules');
  await press(patrick, 'save', { 'answer[words:case-study]': 'met' });
  await press(patrick, 'pass', {});
  expect(await holds(patrick)).toEqual([{ kind: 'engagement', reason: 'Half of the modules, no exception agreed.' }]);
});
