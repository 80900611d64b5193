// What the machine found, in one sentence under its requirement. It tells form only, never quality.
import type { Finding } from '../../../domain/technical-check/finding.ts';
import { faultWords } from '../../fault-words.ts';
import { daysWords } from './days-words.ts';
import { engagementWords } from './engagement-words.ts';
import { number } from '../../view-helpers/numbers.ts';

const named = (files: readonly string[]) => files.map((file) => `“${file}”`).join(', ');

/** The sentence, with what the team advised where it did (R45). */
export function foundWords(finding: Finding): string {
  return [wordsOf(finding), ...finding.advice].join(' ');
}

function wordsOf(finding: Finding): string {
  const files = named(finding.files);
  const wrong = finding.faults.map(({ file, fault }) => `“${file}” ${faultWords(fault)}`).join('; ');
  switch (finding.found) {
    case 'account':
      return `Found: ${files}.${namedWords(finding)}`;
    case 'account-faulty':
    case 'files-faulty':
      return `${wrong}.`;
    case 'account-unread':
      return `${wrong}, though it was tried more than once. A person looks.`;
    case 'account-several':
      return `More than one file may be the written account: ${files}. ${finding.count === null ? '' : `Together: ${countWords(finding.count)} `}A person says which counts.`;
    case 'account-unclear':
    case 'document-unclear':
    case 'declaration-unclear':
      return `Not found for sure. A person looks; other files are there.`;
    case 'no-account':
    case 'no-document':
    case 'no-declaration':
      return 'No file of this submission answers it, here or in any other folder.';
    case 'words':
      return countWords(finding.count);
    case 'not-counted':
      return `${wrong === '' ? 'The words cannot be counted' : `${wrong}, so the words cannot be counted`}. A person looks.`;
    case 'files-fine':
      return finding.files.length === 1
        ? '1 more file opens and is what its name says.'
        : `${number(finding.files.length)} more files open and are what their names say.`;
    case 'files-unclear':
      return `${wrong}. A person looks.`;
    case 'document':
      return `Found: ${files}.`;
    case 'signed':
      return `Found: ${files}, signed: a name, a picture or a seal stands at the signature line.`;
    case 'signature-blank':
      return `${files}: the signature line is empty.`;
    case 'signature-unclear':
      return `Found: ${files}. The machine cannot see whether it is signed: a person looks.`;
    case 'presented':
      return `Found: ${files}. A person sees to whom it was presented and when.`;
    case 'presented-unclear':
      return 'No file tells of it for sure. A person looks, in the account as well.';
    case 'pupil-names':
      return `${finding.remarks.map(({ file, pupilNames }) => `“${file}” has a table with ${number(pupilNames)} entries that may be names of pupils`).join('; ')}. A person looks.`;
    case 'days':
    case 'days-short':
    case 'days-unclear':
    case 'placement-at-home':
      return daysWords(finding);
    case 'no-days':
      return 'No dates were found for sure. A person looks.';
    case 'engagement':
      return engagementWords(finding.engagement, '');
    case 'engagement-low':
      return engagementWords(finding.engagement, ', which is not enough for the award');
  }
}

function countWords(count: Finding['count']): string {
  if (count === null) return '';
  const { words, limit, tableWords, noteWords, annexWords, methods } = count;
  const over = words > limit ? `, ${number(words - limit)} over the limit` : '';
  const parts = [
    ...(tableWords > 0 ? [`${number(tableWords)} of them in tables`] : []),
    ...(noteWords > 0 ? [`${number(noteWords)} in notes left out`] : []),
    ...(annexWords > 0 ? [`${number(annexWords)} in annexes left out`] : []),
  ];
  return `${number(words)} counted${over}${parts.length === 0 ? '' : `; ${parts.join(', ')}`}. Method: ${methods.join('; ')}.`;
}

const places = { text: 'in its text', margins: 'in its header or footer', properties: 'in the properties of the file' };

/** For blind marking: an assessor would read it, or find it out. */
function namedWords({ remarks }: Finding): string {
  return remarks
    .filter(({ names }) => names.length > 0)
    .map(({ file, names }) => ` “${file}” names the participant ${names.map((place) => places[place]).join(' and ')}.`)
    .join('');
}
