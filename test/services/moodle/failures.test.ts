// Everything that can come back instead of an answer, sorted into retry, stop and this row only.
import { afterEach, expect, test } from '@jest/globals';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import { closeAll, doorTo, failureFrom, playing, sendJson, type Answer } from './wire-server.ts';

afterEach(closeAll);

test.each([
  ['error.invalid-token', 'stop', 'invalidtoken'],
  ['error.empty-token', 'stop', 'invalidtoken'],
  ['error.expired-token', 'stop', 'accessexception'],
  ['error.expired-token-second-call', 'stop', 'invalidtoken'],
  ['error.ip-restricted-token', 'stop', 'accessexception'],
  ['error.service-disabled', 'stop', 'accessexception'],
  ['error.user-not-authorised-for-service', 'stop', 'accessexception'],
  ['error.missing-rest-capability', 'stop', 'accessexception'],
  ['error.function-not-in-service', 'stop', 'accessexception'],
  ['error.debugging-on-function-not-in-service', 'stop', 'accessexception'],
  ['error.function-unknown', 'stop', 'invalidrecord'],
  ['error.user-suspended', 'stop', 'wsaccessusersuspended'],
  ['error.web-services-off', 'stop', 'webservicesoff'],
  ['error.rest-protocol-off', 'stop', 'webservicesoff'],
  ['error.unexpected-parameter', 'stop', 'invalidparameter'],
  ['error.missing-capability.enrolled_users-viewparticipants', 'stop', 'nopermissions'],
  ['error.missing-capability.list_participants', 'stop', 'nopermission'],
  ['error.missing-capability.enrolled_users-course-view', 'stop', 'errorcoursecontextnotvalid'],
  ['core_user_get_users_by_field.bad-field', 'stop', 'codingerror'],
  ['login-token.unknown-service', 'stop', 'servicenotavailable'],
  ['error.maintenance-mode', 'retry', 'sitemaintenance'],
  ['error.cli-maintenance-mode', 'retry', 'serverfault'],
  ['error.xml-when-format-omitted', 'retry', 'notjson'],
  ['mod_assign_lock_submissions.unknown-user', 'row', 'invaliduser'],
  ['mod_assign_get_participant.not-a-participant', 'row', 'usernotincourse'],
  ['mod_assign_save_grade.regrade-without-comment', 'row', 'dmlwriteexception'],
])('%s', async (name, kind, errorcode) => {
  const { door } = await doorTo(playing(name));
  const failure = await failureFrom(door.siteInfo());
  expect(failure).toBeInstanceOf(MoodleFailure);
  expect(failure).toMatchObject({ kind, errorcode, moodleFunction: 'core_webservice_get_site_info' });
  expect(failure).toMatchObject({ what: expect.stringMatching(/\.$/), whatToDo: expect.stringMatching(/\.$/) });
});

const status =
  (code: number, headers: Record<string, string> = {}, body = '<html>no</html>'): Answer =>
  (_asked, response) => {
    response.writeHead(code, { 'Content-Type': 'text/html', ...headers });
    response.end(body);
  };

test.each<[string, Answer, object]>([
  ['a page instead of data', status(200), { kind: 'retry', errorcode: 'notjson' }],
  ['an empty page', status(200, {}, ''), { kind: 'retry', errorcode: 'notjson' }],
  ['500', status(500), { kind: 'retry', errorcode: 'serverfault' }],
  ['503 with a wait', status(503, { 'Retry-After': '300' }), { kind: 'retry', retryAfterSeconds: 300 }],
  ['429', status(429, { 'Retry-After': '7' }), { kind: 'retry', errorcode: 'toomanyrequests', retryAfterSeconds: 7 }],
  ['404: not a Moodle', status(404), { kind: 'stop', errorcode: 'notmoodle' }],
  [
    'a redirect, which is not followed',
    status(302, { Location: 'http://127.0.0.1:1/' }),
    { kind: 'stop', errorcode: 'redirected' },
  ],
  [
    'a cut connection',
    (_asked, response) => {
      response.socket?.destroy();
    },
    { kind: 'retry', errorcode: 'unreachable' },
  ],
  [
    'an error that nobody has met',
    (_asked, response) => {
      sendJson(response, { exception: 'x', errorcode: 'brandnew', message: 'Something new' });
    },
    { kind: 'stop', errorcode: 'brandnew', said: 'Something new' },
  ],
])('%s', async (_name, answer, expected) => {
  const { door, server } = await doorTo(answer);
  expect(await failureFrom(door.siteInfo())).toMatchObject(expected);
  expect(server.asked).toHaveLength(1);
});

test('an answer that does not come in time', async () => {
  const { door } = await doorTo(() => undefined, { timeoutMs: 50 });
  expect(await failureFrom(door.siteInfo())).toMatchObject({ kind: 'retry', errorcode: 'timeout' });
});

test('an answer that begins and never ends', async () => {
  const { door } = await doorTo((_asked, response) => void response.write('{'), { timeoutMs: 100 });
  expect(await failureFrom(door.siteInfo())).toMatchObject({ kind: 'retry', errorcode: 'timeout' });
});

test('nobody at the address', async () => {
  const { door, server } = await doorTo(() => undefined);
  await server.close();
  expect(await failureFrom(door.siteInfo())).toMatchObject({ kind: 'retry', errorcode: 'unreachable' });
});
