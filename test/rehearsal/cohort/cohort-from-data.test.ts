// A cohort from a copied window: the people, days and moments of the file, and the case that each stands for.
import { expect, test } from '@jest/globals';
import { rehearsalDataSchema, type RehearsalData } from '../../../domain/rehearsal/rehearsal-data.ts';
import { cohortFromData } from '../../../rehearsal/cohort/cohort-from-data.ts';
import { expectedIntake } from '../../../rehearsal/cohort/expected-intake.ts';
import { siteSeedFor } from '../../../rehearsal/cohort/site-seed-for.ts';
import { demoOrder } from '../../../rehearsal/demo/demo-order.ts';

const closesOn = '2023-03-02' as const;
const order = {
  ...demoOrder({ programme: 'npqh', participants: 1, seed: '7' }),
  opensOn: '2023-02-16' as const,
  closesOn,
};

type Participant = RehearsalData['participants'][number];
type Seen = Participant['seen'][number];

const seen = (taskId: string, status: string, changedAt: string | null, more: Partial<Seen> = {}): Seen => ({
  taskId,
  listed: true,
  suspended: false,
  status,
  attempt: 0,
  changedAt,
  cutoffAt: null,
  extensionUntil: null,
  files: [{ area: 'submission_files', extension: 'docx', size: 120_000 }],
  ...more,
});

const agreement = (kind: Participant['agreements'][number]['kind'], until: string | null = null) => ({
  kind,
  unit: null,
  until,
  agreedAt: '2023-02-20T10:00:00.000Z',
});

let n = 0;
function someone(rows: readonly Seen[], agreements: Participant['agreements'] = [], family = ''): Participant {
  n += 1;
  return {
    id: `p${String(n)}`,
    givenName: 'Ada',
    familyName: family === '' ? `Person${String(n)}` : family,
    email: `ada.${String(n)}@rehearsal.example`,
    trn: `900000${String(n % 10)}`,
    moodleUserId: 1_000 + n,
    candidate: `R-${String(n)}`,
    school: { name: 'Rehearsal School 1', urn: '990001' },
    submissions: [],
    agreements,
    seen: [...rows],
  };
}

const made = (...participants: Participant[]) =>
  cohortFromData(
    rehearsalDataSchema.parse({
      format: 'moderato-rehearsal-window',
      version: 1,
      window: {
        programme: '2019-framework/NPQH/2019-10',
        kind: 'final',
        opensOn: order.opensOn,
        closesOn,
        tasks: order.tasks.map(({ id }) => ({ taskId: id, unit: id })),
      },
      participants,
    }),
    order,
  );

const first = seen('1', 'submitted', '2023-02-27T21:10:05.000Z');

test.each<[string, readonly Seen[], Participant['agreements']]>([
  ['ordinary', [first, seen('2', 'submitted', '2023-03-02T11:58:40.000Z')], []],
  ['second-attempt', [first, seen('2', 'submitted', '2023-03-01T20:00:00.000Z', { attempt: 1 })], []],
  ['draft-accepted', [first, seen('2', 'draft', '2023-03-01T20:00:00.000Z')], [agreement('draft')]],
  ['draft-refused', [first, seen('2', 'draft', '2023-03-01T20:00:00.000Z')], []],
  ['reopened-not-submitted', [first, seen('2', 'reopened', '2023-02-25T20:00:00.000Z', { attempt: 1 })], []],
  [
    'extension-agreed',
    [first, seen('2', 'submitted', '2023-03-04T20:00:00.000Z')],
    [agreement('extension', '2023-03-07T12:00:00.000Z')],
  ],
  ['extension-not-agreed', [first, seen('2', 'submitted', '2023-03-04T20:00:00.000Z')], []],
  ['one-task-only', [first, seen('2', '', null)], []],
  ['never-opened', [seen('1', '', null), seen('2', '', null)], []],
  ['never-submitted', [seen('1', 'new', null), seen('2', 'new', null)], []],
  ['suspended-with-work', [first, seen('2', 'submitted', '2023-02-28T20:00:00.000Z', { suspended: true })], []],
  ['suspended-without-work', [seen('1', '', null, { suspended: true }), seen('2', '', null)], []],
  ['withdrawn', [first, seen('2', '', null)], [agreement('withdrawal')]],
  ['deferred', [first, seen('2', 'draft', '2023-02-20T20:00:00.000Z')], [agreement('deferral')]],
])('what the file tells of somebody is played as the case %s', (expected, rows, agreements) => {
  expect(made(someone(rows, agreements)).people.map((person) => person.case)).toEqual([expected]);
});

test('everybody submits at the very second at which they did, the upload some minutes before', () => {
  const { script } = made(someone([first, seen('2', 'submitted', '2023-03-02T11:58:40.000Z')]));
  const submits = script.filter(({ act }) => act.kind === 'submit').map(({ taskId, at }) => [taskId, at.toISOString()]);
  expect(submits).toEqual([
    ['1', '2023-02-27T21:10:05.000Z'],
    ['2', '2023-03-02T11:58:40.000Z'],
  ]);
  for (const task of ['1', '2']) {
    const own = script.filter(({ taskId }) => taskId === task);
    expect(own.at(-1)?.act.kind).toBe('submit');
    expect(own.at(-2)?.act).toMatchObject({ kind: 'upload', version: 'final' });
  }
});

test('a moment that cannot be played, before the opening, leaves the drawn one', () => {
  const { script, opensAt, closesAt } = made(someone([seen('1', 'submitted', '2023-01-01T12:00:00.000Z'), first]));
  const submit = script.find(({ act, taskId }) => act.kind === 'submit' && taskId === '1');
  expect(submit === undefined ? false : submit.at > opensAt && submit.at <= closesAt).toBe(true);
});

test('names, addresses, TRNs and schools are those of the file, and two of one name are told apart', () => {
  const rows = [first, seen('2', 'submitted', '2023-03-01T20:00:00.000Z')];
  const cohort = made(someone(rows, [], 'Fell'), someone(rows, [], 'Fell'));
  expect(cohort.people.map(({ givenName }) => givenName)).toEqual(['Ada', 'Ada']);
  expect(new Set(cohort.people.map(({ familyName }) => familyName)).size).toBe(2);
  expect(cohort.people.every(({ school }) => school.urn === '990001')).toBe(true);
  expect(siteSeedFor(cohort).users?.map(({ email }) => email)).toContain(cohort.people[0]?.email);
});

test('the cohort says what its intake must come to', () => {
  const rows = [first, seen('2', 'submitted', '2023-03-01T20:00:00.000Z')];
  const draft = [first, seen('2', 'draft', '2023-03-01T20:00:00.000Z')];
  const cohort = made(someone(rows), someone(draft, [agreement('draft')]), someone(draft));
  expect(expectedIntake(cohort)).toMatchObject({ expected: 6, received: 4, draftAccepted: 1, draftRefused: 1 });
});
