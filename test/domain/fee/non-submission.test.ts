// Who owes the charge for not submitting, case by case.
import { expect, test } from '@jest/globals';
import { nonSubmission, type UnitAtClose } from '../../../domain/fee/non-submission.ts';

const nothing: UnitAtClose = { came: 'nothing', agreedByClose: false };
const agreed: UnitAtClose = { came: 'nothing', agreedByClose: true };
const handedIn: UnitAtClose = { came: 'handed-in', agreedByClose: false };
const open: UnitAtClose = { came: 'open', agreedByClose: false };
const extended: UnitAtClose = { came: 'open', agreedByClose: true };

test.each([
  ['nothing at all', [nothing, nothing], 'owed'],
  ['a case study that never came', [nothing], 'owed'],
  ['one task of two', [handedIn, nothing], 'submitted'],
  ['one task of two, the other still open', [handedIn, open], 'submitted'],
  ['everything agreed by close', [agreed, agreed], 'agreed'],
  ['an extension agreed by close that still runs', [extended, agreed], 'agreed'],
  ['one task agreed, the other simply missing', [agreed, nothing], 'owed'],
  ['a draft that nobody has decided', [open, nothing], 'open'],
] as const)('[R157] %s: %#', (_what, units, answer) => {
  expect(nonSubmission({ units, wasTold: true })).toBe(answer);
});

test('[R157] nobody is charged for a window that no letter of ours told them of', () => {
  expect(nonSubmission({ units: [nothing, nothing], wasTold: false })).toBe('not-told');
});
