// What markers get of a submission's files, and what they are warned of before they open it.
import { expect, test } from '@jest/globals';
import { forMarkers, identifies } from '../../../domain/marking/for-markers.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, declaration, file } from '../technical-check/files.ts';

const requirements = requirementsOf(programmeOf('NPQH'), ['1', '2']);
const namesOf = (files: Parameters<typeof forMarkers>[1]) => forMarkers(requirements, files).map(({ name }) => name);

test('[R107] what only says whose work it is stays with the check, whatever it is called', () => {
  const cover = file('2', 'W Applegarth front page.docx', { words: 90, declares: true });
  expect(namesOf([account('1', 3_500), declaration('1'), account('2', 2_400), cover])).toEqual([
    '1 Written account.docx',
    '2 Written account.docx',
  ]);
});

test('what a criterion asks for goes to its marker, also where it declares something', () => {
  const both = file('1', '3.3.2 Sponsor comments and declaration.docx', { words: 300, declares: true });
  const short = account('2', 800, { declares: true });
  const unknown = file('1', 'Scan 4.pdf', { words: null });
  expect(namesOf([both, short, unknown])).toEqual([both.name, short.name, unknown.name]);
});

test('[R222] a voice, a name anywhere in a file, and the sponsor’s words tell whose work it is', () => {
  expect(identifies(file('1', 'Presentation.mp3'), 'presentation-recording-and-feedback')).toBe(true);
  expect(identifies(account('1', 3_500, { names: ['properties'] }), 'account')).toBe(true);
  expect(identifies(file('1', 'Comments.docx'), 'sponsor-comments')).toBe(true);
  expect(identifies(account('1', 3_500), 'account')).toBe(false);
});
