// The files of a script as a marker reads of them.
import { expect, test } from '@jest/globals';
import { paperLines } from '../../../web/pages/mark/paper-lines.ts';

test('[R65] a marker is told that a file was found not relevant, and not in the words of one who knows whose it is', () => {
  const file = {
    id: '1',
    name: 'Evidence 1.docx',
    taskName: 'Task 1',
    size: 2_000,
    document: null,
    sha256: 'ab',
    identifies: false,
  };
  const said = new Map([['ab', 'Wren’s other project']]);
  const [line] = paperLines('7', [file], [], said);
  expect(line?.what).toMatch(/^2.kB, found not relevant by the check$/u);
  expect(JSON.stringify(line)).not.toContain('Wren');
  expect(paperLines('7', [file], [], new Map())[0]?.what).toMatch(/^2.kB$/u);
});
