// What is told from a text: signatures, who signs, names of the participant and of pupils; nothing where it is not sure.
import { expect, test } from '@jest/globals';
import { picture, type Block } from '../../../services/documents/block.ts';
import { lookAtText } from '../../../services/documents/look-at-text.ts';
import type { PdfField } from '../../../services/documents/pdf-field.ts';

const nothing = {
  margins: [],
  properties: [],
  fields: [],
  isSealed: false,
  hasPictures: false,
  tellsAll: true,
  names: [],
};
const text = (lines: string): readonly Block[] => lines.split('\n').map((line) => ({ kind: 'text', text: line }));
const look = (lines: string, more: Partial<Parameters<typeof lookAtText>[0]> = {}) =>
  lookAtText({ ...nothing, blocks: text(lines), ...more });

test.each([
  ['Signed: R. Castellan', 'typed'],
  ['Signature of the sponsor: R. Castellan', 'typed'],
  ['Signed (headteacher): R. Castellan   Date: 4 March 2022', 'typed'],
  ['Signed: __________ Date: 4 March 2022', 'blank'],
  ['Signed: ……………', 'blank'],
  ['Signed:\nDate: 4 March 2022', 'blank'],
  ['Signed:\nR. Castellan', 'unclear'],
  [`Signed: ${picture}`, 'pictured'],
  [`Signed:\n${picture}\nDate: 4 March 2022`, 'pictured'],
  [`Signed: __________\n${picture}`, 'pictured'],
  ['Signed: R. Castellan\nSigned: __________', 'unclear'],
  ['They signed: nobody knows when', 'none'],
  ['Signature tasks were set each week.', 'none'],
] as const)('[R67] [R68] %j is %s', (lines, signature) => {
  expect(look(lines).signature).toBe(signature);
});

test.each([
  ['Signed: __________', { hasPictures: true }],
  ['Signed:\nDate: 4 March 2022', { hasPictures: true }],
  ['Signed:\nDate: 4 March 2022', { tellsAll: false }],
])('[R67] [R68] %j is for a person where something may be drawn on it: %j', (lines, more) => {
  expect(look(lines, more).signature).toBe('unclear');
});

const field = (name: string, value: string, isSignature = false): PdfField => ({ name, value, isSignature });

test.each([
  ['a typed one', [field('signature', 'R. Castellan')], false, 'typed'],
  ['an empty one', [field('signature', '')], false, 'blank'],
  ['a sealed one', [field('Signature1', '', true)], true, 'sealed'],
  ['one that is not sealed', [field('Signature1', '', true)], false, 'unclear'],
  ['none for it', [field('significant change', 'yes')], false, 'none'],
] as const)('[R67] [R68] the signature of a form’s fields: %s', (_case, fields, isSealed, signature) => {
  expect(look('Signature:', { fields, isSealed, tellsAll: false }).signature).toBe(
    signature === 'none' ? 'unclear' : signature,
  );
});

test.each([
  ['Name: Rowena Castellan\nRole: Headteacher', { name: true, role: true }],
  ['Name\tRowena Castellan\nPosition\tHeadteacher', { name: true, role: true }],
  ['Name: ________\nRole:', { name: false, role: false }],
  ['The role of a sponsor is to support.', { name: false, role: false }],
])('[R67] who signs in %j', (lines, signatory) => {
  expect(look(lines).signatory).toEqual(signatory);
});

test('the participant’s whole name is found in text, margins and properties, in either order, and no part of it', () => {
  const names = ['Jordan Marchetti'];
  const seen = (lines: string, margins: readonly string[], properties: readonly string[]) =>
    look(lines, { names, margins, properties }).names;
  expect(seen('By Jordan Marchetti, in March.', ['MARCHETTI, Jordan – Task 1'], ['jordan.marchetti'])).toEqual([
    'text',
    'margins',
    'properties',
  ]);
  expect(seen('Jordan spoke. Ms Marchetti agreed.', ['Jordanian Marchettis'], ['Microsoft Office User'])).toEqual([]);
});

const table = (rows: string): readonly Block[] => [{ kind: 'table', text: rows }];

test.each([
  ['Pupil\tAutumn\nAda Fenn\t91\nBo Achterberg\t88\nCora Lisle\t97', 3],
  ['Name\tYear\tFSM\nFenn, Ada\t3\tyes\nAchterberg, Bo\t4\tno\nLisle, Cora\t3\tno', 3],
  ['Pupil\tAutumn\nPupil 1\t91\nPupil 2\t88\nPupil 3\t97', 0],
  ['Pupil\tAutumn\nA\t91\nB\t88\nC\t97', 0],
  ['Name\tRole\nRowena Castellan\tHead\nJo Fenn\tTeacher\nBo Lisle\tGovernor', 0],
  ['Group\tYear\nDisadvantaged\t3\nEveryone Else\t4\nWhole School\t5', 0],
])('[R71] names of pupils in %j: %i', (rows, names) => {
  expect(look('', { blocks: table(rows) }).pupilNames).toBe(names);
});
