// The comparison behind the conformance test must be able to fail: each kind of departure is reported.
import { expect, test } from '@jest/globals';
import { differences, headerDifferences } from './conformance/compare.ts';
import { readRecording } from './conformance/recording.ts';

const recorded = readRecording('mod_assign_get_submissions.status-reopened').reply;
const changed = (edit: (text: string) => string): unknown => JSON.parse(edit(JSON.stringify(recorded)));

test('equal replies do not differ', () => {
  expect(
    differences(
      recorded,
      changed((text) => text),
    ),
  ).toEqual([]);
});

test('a renamed key is reported twice: as missing and as new', () => {
  const found = differences(
    recorded,
    changed((text) => text.replace('"gradingstatus"', '"gradestatus"')),
  );
  expect(found).toEqual([
    'reply.assignments[0].submissions[0].gradingstatus: missing',
    'reply.assignments[0].submissions[0].gradestatus: not in the recording',
  ]);
});

test('a changed errorcode is reported', () => {
  const refusal = readRecording('error.invalid-token').reply;
  const found = differences(refusal, { ...Object(refusal), errorcode: 'accessexception' });
  expect(found).toEqual(['reply.errorcode: expected "invalidtoken", got "accessexception"']);
});

test('a changed warning code, a changed value and a changed type are reported', () => {
  const warnings = readRecording('mod_assign_get_submissions.nothing-new').reply;
  const other: unknown = JSON.parse(JSON.stringify(warnings).replace('"warningcode":"3"', '"warningcode":"1"'));
  expect(differences(warnings, other)).toEqual(['reply.warnings[0].warningcode: expected "3", got "1"']);
  expect(
    differences(
      recorded,
      changed((text) => text.replace('"status":"reopened"', '"status":"draft"')),
    ),
  ).toHaveLength(1);
  expect(
    differences(
      recorded,
      changed((text) => text.replace('"latest":1', '"latest":"1"').replace('"groupid":0', '"groupid":"0"')),
    ),
  ).toHaveLength(1);
});

test('a lost row is reported, and a loose key still has to have its type', () => {
  expect(differences([{ id: 1 }, { id: 2 }], [{ id: 1 }], { unordered: true })).toHaveLength(1);
  expect(differences({ id: 1 }, { id: 7 }, { loose: ['id'] })).toEqual([]);
  expect(differences({ id: 1 }, { id: null }, { loose: ['id'] })).toEqual(['reply.id: expected 1, got null']);
});

test('a changed or absent header is reported', () => {
  const headers = new Headers({ 'Content-Length': '99' });
  expect(headerDifferences({ 'Content-Length': '100', Etag: '"a"' }, headers, 'http://127.0.0.1')).toEqual([
    'header content-length: expected 100, got 99',
    'header etag: missing',
  ]);
});
