// The readiness check, on what a real Moodle answered and on the settings that would spoil a window.
// long because: each right that Moodle may lack is taken away in turn.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { MoodleAssignment } from '../../../services/moodle/assignments.ts';
import { BadUsage, checkSettings } from '../../../services/moodle/check-settings.ts';
import { assignmentFindings, cutOffVerdict } from '../../../services/moodle/readiness/assignment-findings.ts';
import { checkMoodle } from '../../../services/moodle/readiness/check-moodle.ts';
import { functionsNeeded } from '../../../services/moodle/readiness/functions-needed.ts';
import { readinessInWords } from '../../../services/moodle/readiness/readiness-in-words.ts';
import { closeAll, doorTo, playing, recorded, sendJson, token, type Answer } from './wire-server.ts';

afterEach(closeAll);

const close = new Date('2027-03-03T12:00:00Z');
const minutes = (count: number) => new Date(close.getTime() + count * 60_000);

test.each([
  ['the same instant', close, 'ok'],
  ['an hour early', minutes(-60), 'fail'],
  ['a minute late', minutes(1), 'fail'],
  ['a second late', new Date(close.getTime() + 1000), 'fail'],
  ['a week late', minutes(7 * 24 * 60), 'fail'],
  ['blank', null, 'fail'],
])('[R21] a cut-off compared with close: %s: %s → %s', (_name, cutOff, level) => {
  expect(cutOffVerdict(cutOff, close)).toMatchObject({ level });
});

test('[R21] the check says both times, and what to set', () => {
  const verdict = cutOffVerdict(minutes(60), close);
  expect(verdict.finding).toBe(
    'Moodle closes Wednesday 3 March 2027, 1pm UK time, the window Wednesday 3 March 2027, 12 noon UK time.',
  );
  expect(verdict.whatToDo).toContain('12 noon UK time');
  expect(cutOffVerdict(null, close).finding).toContain('blank');
});

test('[R21] in summer too, noon in the UK is compared as an instant', () => {
  const june = checkSettings({ MOODLE_URL: 'https://m.example', MOODLE_TOKEN: 'x' }, ['--close', '2027-06-16T12:00'])
    .expectation.close;
  expect(june).toEqual(new Date('2027-06-16T11:00:00Z'));
  expect(cutOffVerdict(new Date('2027-06-16T12:00:00Z'), june ?? null).level).toBe('fail');
});

/** Answers as the recorded site did; the addresses are the server's own. */
const recordedSite =
  (change: (text: string, name: string) => string = (text) => text): Answer =>
  ({ form, headers }, response) => {
    const name = form.get('wsfunction') ?? '';
    const replies: Record<string, unknown> = {
      core_webservice_get_site_info: recorded('core_webservice_get_site_info').reply,
      core_course_get_courses_by_field: recorded('core_course_get_courses_by_field.idnumber').reply,
      core_enrol_get_enrolled_users:
        form.get('options[2][value]') !== '0'
          ? []
          : [...form.values()].includes('onlysuspended')
            ? recorded('core_enrol_get_enrolled_users.onlysuspended').reply
            : recorded('core_enrol_get_enrolled_users.all').reply,
      mod_assign_get_assignments: recorded('mod_assign_get_assignments').reply,
      mod_assign_list_participants: recorded(
        form.get('assignid') === '2'
          ? 'mod_assign_list_participants.task2-blind'
          : 'mod_assign_list_participants.onlyids',
      ).reply,
      mod_assign_get_submissions: {
        assignments: [
          {
            assignmentid: Number(form.get('assignmentids[0]')),
            submissions: submissionsOf(form.get('assignmentids[0]')),
          },
        ],
        warnings: [],
      },
      mod_assign_get_user_mappings: recorded('mod_assign_get_user_mappings.blind').reply,
      core_group_get_course_groups: recorded('core_group_get_course_groups').reply,
      core_completion_get_activities_completion_status: recorded(
        'core_completion_get_activities_completion_status.none',
      ).reply,
      core_completion_get_course_completion_status: recorded('core_completion_get_course_completion_status.none').reply,
      gradereport_user_get_grade_items: recorded('gradereport_user_get_grade_items.released').reply,
    };
    const text = JSON.stringify(replies[name]).replaceAll('https://moodle.example.org', `http://${headers.host ?? ''}`);
    sendJson(response, JSON.parse(change(text, name)));
  };

const listed = z.object({ assignments: z.array(z.object({ assignmentid: z.int(), submissions: z.unknown() })) });

function submissionsOf(assignment: string | null): unknown {
  const { assignments } = listed.parse(recorded('mod_assign_get_submissions.three-assignments').reply);
  return assignments.find(({ assignmentid }) => String(assignmentid) === assignment)?.submissions;
}

const task1Closes = new Date(1795295814_000);

test('a ready Moodle: one assignment of the recorded site, with what cannot be seen said so', async () => {
  const { door } = await doorTo(recordedSite());
  const { findings, isReady, site } = await checkMoodle(door, { courseId: 2, close: task1Closes, assignmentIds: [1] });
  expect(findings.filter(({ level }) => level === 'fail')).toEqual([]);
  expect(isReady).toBe(true);
  expect(site?.release).toContain('4.5.6');
  const levels = Object.fromEntries(findings.map(({ id, level }) => [id, level]));
  expect(levels).toMatchObject({
    'assignment:1:cut-off': 'ok',
    'assignment:1:workflow': 'ok',
    'assignment:1:marking': 'unknown',
    'assignment:1:notices': 'warn',
    'capability:moodle/user:viewdetails': 'ok',
    'capability:moodle/user:viewalldetails': 'ok',
    'capability:moodle/site:viewuseridentity': 'ok',
    'capability:moodle/course:viewsuspendedusers': 'ok',
    'capability:mod/assign:manageallocations': 'ok',
    'capability:mod/assign:viewblinddetails': 'ok',
    'capability:mod/assign:revealidentities': 'ok',
    'capability:mod/assign:grantextension': 'unknown',
    'capability:mod/assign:grade': 'unknown',
    'function:mod_assign_save_grades': 'ok',
  });
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(findings.filter(({ level, whatToDo }) => level !== 'ok' && whatToDo === '')).toEqual([]);
  expect(findings.filter(({ id }) => id.startsWith('function:'))).toHaveLength(Object.keys(functionsNeeded).length);
});

test('what would spoil a window: blind, without workflow, in groups, open for ever', async () => {
  const { door } = await doorTo(recordedSite());
  const { findings, isReady } = await checkMoodle(door, { courseId: 2, close: task1Closes });
  expect(isReady).toBe(false);
  expect(findings.filter(({ level }) => level === 'fail').map(({ id }) => id)).toEqual([
    'assignment:2:cut-off',
    'assignment:2:workflow',
    'assignment:2:blind',
    'assignment:3:cut-off',
    'assignment:3:team',
    'assignment:3:workflow',
  ]);
});

const [base] = [
  {
    id: 9,
    courseModuleId: 9,
    courseId: 2,
    name: 'Task 1',
    opens: null,
    due: close,
    cutOff: close,
    gradingDue: null,
    marking: { by: 'points', maximum: 100 },
    hasSubmitButton: true,
    needsStatement: true,
    isTeamSubmission: false,
    isBlind: false,
    identitiesRevealed: false,
    hasWorkflow: true,
    hasAllocation: false,
    notifiesGraders: false,
    notifiesParticipants: false,
    attemptReopening: 'manual',
    maximumAttempts: 1,
    configs: [
      { plugin: 'file', subtype: 'assignsubmission', name: 'enabled', value: '1' },
      { plugin: 'comments', subtype: 'assignfeedback', name: 'enabled', value: '1' },
    ],
  } satisfies MoodleAssignment,
];

test.each<[string, Partial<MoodleAssignment>, string, string]>([
  ['submit button off', { hasSubmitButton: false }, 'submit-button', 'warn'],
  ['revealed', { isBlind: true, identitiesRevealed: true }, 'blind', 'ok'],
  ['no grade', { marking: { by: 'nothing' } }, 'marking', 'fail'],
  ['a scale, whose words we cannot see', { marking: { by: 'scale', scaleId: 3 } }, 'marking', 'unknown'],
  ['no files', { configs: [] }, 'files', 'fail'],
  ['no feedback comments', { configs: base.configs.slice(0, 1) }, 'comments', 'warn'],
])('an assignment with %s', (_name, change, id, level) => {
  const found = assignmentFindings({ ...base, ...change }, close).find(
    (finding) => finding.id === `assignment:9:${id}`,
  );
  expect(found).toMatchObject({ level });
});

test.each<[string, (text: string, name: string) => string, string, string]>([
  [
    'a missing function',
    (text) => text.replace('"mod_assign_save_grades"', '"other"'),
    'function:mod_assign_save_grades',
    'fail',
  ],
  [
    'a missing optional function',
    (text) => text.replace('"core_course_get_contents"', '"other"'),
    'function:core_course_get_contents',
    'warn',
  ],
  ['downloading not ticked', (text) => text.replace('"downloadfiles":1', '"downloadfiles":0'), 'download', 'fail'],
  [
    'an address that Moodle does not use',
    (text) => text.replace(/"siteurl":"[^"]*"/, '"siteurl":"https://moodle.example.org"'),
    'address',
    'fail',
  ],
  [
    "an administrator's token",
    (text) => text.replace('"userissiteadmin":false', '"userissiteadmin":true'),
    'account',
    'warn',
  ],
  [
    'an old Moodle',
    (text) => text.replace('"version":"2024100706","mobile', '"version":"2021051700","mobile'),
    'release',
    'fail',
  ],
  [
    'a newer Moodle',
    (text) => text.replace('"version":"2024100706","mobile', '"version":"2025041400.01","mobile'),
    'release',
    'warn',
  ],
])('the site: %s', async (_name, change, id, level) => {
  const { door } = await doorTo(recordedSite(change));
  const { findings } = await checkMoodle(door);
  expect(findings.find((finding) => finding.id === id)).toMatchObject({ level });
});

test.each([
  ['error.invalid-token', 'connection', /does not know our token/],
  ['error.web-services-off', 'connection', /switched off/],
  ['error.maintenance-mode', 'connection', /maintenance/],
])('a Moodle that does not let us in is a finding, not an error: %s', async (name, id, words) => {
  const { door } = await doorTo(playing(name));
  expect(await checkMoodle(door, { courseId: 2 })).toMatchObject({
    isReady: false,
    site: null,
    findings: [{ id, level: 'fail', finding: expect.stringMatching(words) }],
  });
});

test('the list for a terminal is aligned, worst first, and sums up', async () => {
  const { door } = await doorTo(recordedSite());
  const lines = readinessInWords(await checkMoodle(door, { courseId: 2, close: task1Closes })).split('\n');
  expect(lines[0]).toBe('Connection');
  expect(lines[lines.indexOf('Course and assignments') + 1]).toMatch(/^ {2}FAIL {2}\S/);
  expect(lines.at(-1)).toMatch(
    /^Moodle is not ready: 6 to mend, \d+ to know, \d+ to look at yourself, \d+ in order\.$/,
  );
});

test('wrong use names everything that is wrong', () => {
  const good = { MOODLE_URL: 'https://moodle.example.org', MOODLE_TOKEN: 'x' };
  expect(() => checkSettings({}, [])).toThrow(/MOODLE_URL[^]*MOODLE_TOKEN/);
  expect(() => checkSettings({ ...good, MOODLE_URL: 'ftp://x' }, [])).toThrow(BadUsage);
  expect(() => checkSettings(good, ['--course', 'two'])).toThrow(/whole number/);
  expect(() => checkSettings(good, ['--close', '3 March'])).toThrow(/2027-03-03T12:00/);
  expect(checkSettings(good, ['--course', '2', '--assignment', '1', '--assignment', '5']).expectation).toEqual({
    courseId: 2,
    assignmentIds: [1, 5],
  });
});

const root = join(import.meta.dirname, '../../..');
const command = (env: Record<string, string>, ...args: string[]) =>
  new Promise<{ code: unknown; out: string }>((resolve) => {
    const given = ['--import', 'tsx', 'services/moodle/check-command.ts', ...args];
    execFile(
      process.execPath,
      given,
      { cwd: root, env: { PATH: process.env['PATH'], ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, out: stdout + stderr });
      },
    );
  });

test('[R21] the command ends with 1 where a cut-off differs, 0 where nothing stops it, 2 on wrong use; never the token', async () => {
  const { server } = await doorTo(recordedSite());
  const env = { MOODLE_URL: server.url, MOODLE_TOKEN: token };
  const good = await command(env, '--course', '2', '--assignment', '1', '--close', '2026-11-21T21:16:54');
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('Nothing stops Moodle') });
  const bad = await command(env, '--course', '2', '--assignment', '1', '--close', '2026-11-21T12:00');
  expect(bad).toMatchObject({ code: 1, out: expect.stringMatching(/FAIL +Task 1 .*: cut-off date/) });
  const wrong = await command({}, '--course', '2');
  expect(wrong).toMatchObject({ code: 2, out: expect.stringContaining('MOODLE_TOKEN is missing') });
  expect(good.out + bad.out).not.toContain(token);
});
