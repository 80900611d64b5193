// What a file's name and size tell before anything is read.
import { expect, test } from '@jest/globals';
import { basicFault } from '../../../domain/basic-fault/basic-fault.ts';

const file = (filename: string, filesize = 1_000, area = 'submission_files') =>
  basicFault({ area, filename, filesize });

test('[R70] an empty file, one that can hold macros and one of a kind that is not accepted are basic faults', () => {
  expect(file('Account.docx', 0)).toBe('empty');
  for (const name of ['Budget.xlsm', 'Account.DOCM', 'Slides.pptm']) expect(file(name)).toBe('macros');
  for (const name of ['Account.pages', 'Everything.zip', 'Account', 'Account.doc'])
    expect(file(name)).toBe('not-accepted');
});

test('everything that is accepted is no fault, and neither is text typed into Moodle', () => {
  for (const name of ['a.pdf', 'a.DOCX', 'a.xlsx', 'a.pptx', 'a.jpg', 'a.jpeg', 'a.png', 'a.mp4', 'a.mp3', 'a.m4a'])
    expect(file(name)).toBeNull();
  expect(file('online text.html', 20, 'onlinetext')).toBeNull();
});
