// Places after the technical check: one for each state that can still have a result.
import { expect, test } from '@jest/globals';
import { placesNamed, progressOf } from '../../../domain/submission/progress.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';
import { checkStandingOf } from '../../../domain/technical-check/check-standing.ts';

const states = submissionSchema.options.map(({ shape }) => shape.state.value);

test('whatever the check calls ready to mark has a place, and nothing else', () => {
  for (const state of states)
    expect([state, progressOf(state) !== null]).toEqual([state, checkStandingOf(state) === 'readyToMark']);
});

test('a total is what has come so far or farther', () => {
  expect(placesNamed('ready')).toHaveLength(9);
  expect(placesNamed('marked')).toEqual(['undrawn', 'inModeration', 'withLead', 'toConfirm', 'confirmed', 'released']);
  expect(placesNamed('final')).toEqual(['toConfirm', 'confirmed', 'released']);
  expect(placesNamed('inMarking')).toEqual(['inMarking']);
  expect(placesNamed('elsewhere')).toEqual([]);
});
