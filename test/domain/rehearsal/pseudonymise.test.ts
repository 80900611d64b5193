// A window on its way to a rehearsal: nobody can be known by it, and what happened stays.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pseudonymise } from '../../../domain/rehearsal/pseudonymise.ts';
import type { RealParticipant, RealWindow } from '../../../domain/rehearsal/real-window.ts';
import { rehearsalDataSchema } from '../../../domain/rehearsal/rehearsal-data.ts';

const real = (personId: string, more: Partial<RealParticipant> = {}): RealParticipant => ({
  personId,
  hasTrn: true,
  hasMoodleAccount: true,
  schoolUrn: '123456',
  submissions: [{ unit: '1', state: 'received', changedAt: '2022-03-03T12:01:00.000Z' }],
  agreements: [
    { kind: 'extension', unit: '1', until: '2022-03-10T12:00:00.000Z', agreedAt: '2022-03-01T09:00:00.000Z' },
  ],
  seen: [
    {
      taskId: '1',
      listed: true,
      suspended: false,
      status: 'submitted',
      attempt: 0,
      changedAt: '2022-03-03T12:00:01.000Z',
      cutoffAt: null,
      extensionUntil: null,
      files: [{ area: 'submission_files', filename: 'Siobhán Ó Briain task 1 FINAL.docx', filesize: 84_312 }],
    },
  ],
  ...more,
});
const windowOf = (participants: readonly RealParticipant[]): RealWindow => ({
  window: {
    programme: '2019-framework/NPQH/2019-10',
    kind: 'final',
    opensOn: '2022-02-17',
    closesOn: '2022-03-03',
    tasks: [{ taskId: '1', unit: '1' }],
  },
  participants,
});

test('statuses, times and sizes stay; names of files go and their kind stays', () => {
  const [participant] = pseudonymise(windowOf([real('a')]), 'seed').participants;
  expect(participant?.submissions).toEqual([{ unit: '1', state: 'received', changedAt: '2022-03-03T12:01:00.000Z' }]);
  expect(participant?.agreements[0]?.until).toBe('2022-03-10T12:00:00.000Z');
  expect(participant?.seen[0]).toMatchObject({
    status: 'submitted',
    changedAt: '2022-03-03T12:00:01.000Z',
    files: [{ area: 'submission_files', extension: 'docx', size: 84_312 }],
  });
  expect(JSON.stringify(participant)).not.toMatch(/Siobh|FINAL|123456/);
});

test('an extension that could be part of a name is dropped', () => {
  const files = ['no extension', 'Task 1.Briain', 'a.verylongone', 'b.PDF'].map((filename) => ({
    area: 'submission_files',
    filename,
    filesize: 1,
  }));
  const [seen] = real('a').seen;
  const data = pseudonymise(windowOf([real('a', { seen: seen === undefined ? [] : [{ ...seen, files }] })]), 1);
  expect(data.participants[0]?.seen[0]?.files.map(({ extension }) => extension)).toEqual(['', '', '', 'pdf']);
});

test('people of one school stay together, of different schools apart', () => {
  const { participants } = pseudonymise(
    windowOf([real('a'), real('b'), real('c', { schoolUrn: '654321' }), real('d', { schoolUrn: null })]),
    7,
  );
  const urns = participants.map(({ school }) => school?.urn ?? null);
  expect(new Set(urns.filter((urn) => urn !== null)).size).toBe(2);
  expect(urns.filter((urn) => urn === null).length).toBe(1);
});

test('the same seed gives the same file whatever order people were read in, another seed another order and other names', () => {
  const people = Array.from({ length: 40 }, (_, index) =>
    real(`person-${String(index)}`, {
      submissions: [{ unit: '1', state: `state-${String(index)}`, changedAt: '2022-03-03T12:01:00.000Z' }],
    }),
  );
  const first = pseudonymise(windowOf(people), 'one');
  expect(pseudonymise(windowOf(people.toReversed()), 'one')).toEqual(first);
  const second = pseudonymise(windowOf(people), 'two');
  const places = (data: typeof first) => data.participants.map(({ submissions }) => submissions[0]?.state);
  expect(places(second)).not.toEqual(places(first));
});

test('no text of a real person gets through, whatever it is, and the file is what its schema says', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{6,12}[0-9]{6}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 12 }), fc.integer(), (words, seed) => {
      const people = words.map((secret) => {
        const [seen] = real(secret).seen;
        return real(secret, {
          schoolUrn: `${secret}-urn`,
          seen:
            seen === undefined
              ? []
              : [{ ...seen, files: [{ area: 'submission_files', filename: `${secret}.pdf`, filesize: 3 }] }],
        });
      });
      const data = pseudonymise(windowOf(people), seed);
      const text = JSON.stringify(data);
      expect(words.filter((secret) => text.includes(secret))).toEqual([]);
      expect(rehearsalDataSchema.parse(JSON.parse(text))).toEqual(data);
      expect(new Set(data.participants.map(({ email }) => email)).size).toBe(people.length);
    }),
  );
});
