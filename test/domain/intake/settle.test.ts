// One answer for several scripts: what is unclear for one part keeps the whole open.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../../domain/intake/decision.ts';
import { settle } from '../../../domain/intake/settle.ts';

const close = new Date('2022-03-03T12:00:00Z');
const later = new Date('2022-03-10T12:00:00Z');
const latest = new Date('2022-03-17T12:00:00Z');

const inTime: Decision = { kind: 'copy', because: 'in-time', attempt: 0, finalisedAt: close };
const extended: Decision = { kind: 'copy', because: 'agreed-extension', attempt: 0, finalisedAt: later };
const draft: Decision = {
  kind: 'draft-at-close',
  reopened: false,
  attempt: 0,
  savedAt: close,
  savedTooLate: false,
  earlier: null,
};
const reopened: Decision = { ...draft, reopened: true };
const beforeClose: Decision = { kind: 'wait-for-close', until: close };
const until = (moment: Date, agreement: 'matches' | 'not-agreed'): Decision => ({
  kind: 'wait-until',
  until: moment,
  agreement,
});
const late: Decision = { kind: 'late', attempt: 0, finalisedAt: later, moodleAllowedIt: false };
const nothing: Decision = { kind: 'not-submitted' };
const excused: Decision = { kind: 'excused', because: 'deferred' };
const unseen: Decision = { kind: 'unseen', because: 'vanished', detail: '' };

const all = [
  inTime,
  extended,
  draft,
  reopened,
  beforeClose,
  until(later, 'matches'),
  until(latest, 'not-agreed'),
  late,
  nothing,
  excused,
  unseen,
];
const some = fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 4 });

describe('one part', () => {
  test.each([
    ['in time', inTime, { kind: 'copy', way: 'in-time' }],
    ['in agreed extra time', extended, { kind: 'copy', way: 'extension' }],
    ['a draft', draft, { kind: 'draft-at-close', reason: 'draft' }],
    ['reopened', reopened, { kind: 'draft-at-close', reason: 'reopened' }],
    ['before close', beforeClose, { kind: 'wait', until: close, agreed: true }],
    ['extra time that matches', until(later, 'matches'), { kind: 'wait', until: later, agreed: true }],
    ['extra time nobody agreed', until(later, 'not-agreed'), { kind: 'wait', until: later, agreed: false }],
    ['nothing', nothing, { kind: 'not-submitted' }],
    ['excused', excused, { kind: 'leave' }],
  ])('%s is settled as itself', (_name, decision, settled) => expect(settle([decision])).toEqual(settled));
});

describe('several parts', () => {
  test('[R74] wait for the longest extra time, agreed only when all of it is', () => {
    expect(settle([until(latest, 'matches'), until(later, 'matches'), nothing])).toEqual({
      kind: 'wait',
      until: latest,
      agreed: true,
    });
    expect(settle([until(later, 'matches'), until(latest, 'not-agreed')])).toEqual({
      kind: 'wait',
      until: latest,
      agreed: false,
    });
  });

  test('come in as extended when any of them did', () => {
    expect(settle([inTime, extended])).toEqual({ kind: 'copy', way: 'extension' });
    expect(settle([inTime, inTime])).toEqual({ kind: 'copy', way: 'in-time' });
  });

  test('[R73] wait for a person when one is a draft beside work that came in', () =>
    expect(settle([inTime, draft])).toEqual({ kind: 'draft-at-close', reason: 'draft' }));

  test('come in when one was not handed in: the technical check finds that', () =>
    expect(settle([nothing, inTime])).toEqual({ kind: 'copy', way: 'in-time' }));

  test('[R76] are called not submitted only when nothing at all was seen of any of them, whatever their order', () => {
    fc.assert(
      fc.property(some, (decisions) => {
        const nothingAtAll =
          decisions.every(({ kind }) => kind === 'not-submitted' || kind === 'excused') && decisions.includes(nothing);
        return (settle(decisions).kind === 'not-submitted') === nothingAtAll;
      }),
    );
    fc.assert(fc.property(some, (decisions) => settle(decisions).kind === settle(decisions.toReversed()).kind));
  });

  test('stay open as soon as one cannot be seen', () => {
    fc.assert(fc.property(some, (decisions) => (settle(decisions).kind === 'unseen') === decisions.includes(unseen)));
  });
});
