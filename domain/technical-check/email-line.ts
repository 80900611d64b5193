// The line that an email would carry for what the machine found: a proposal in plain words, which the checker may rewrite (R82).
import type { FileFault } from './document-reading.ts';
import type { MachineResult } from './machine-check.ts';
import type { Requirement } from './requirement.ts';

const figures = new Intl.NumberFormat('en-GB');

const faultWords: Readonly<Record<FileFault, string>> = {
  empty: 'is empty',
  encrypted: 'is locked with a password. Take the password off',
  macros: 'holds macros. Save it without them',
  damaged: 'does not open',
  'cut-short': 'is cut short: its end is missing. Save it again',
  unplayable: 'does not play. Save the recording again as MP4, MP3 or M4A',
  unsafe: 'is built in a way that is not safe to open. Save it again from the program that made it',
  bursts: 'unpacks to far more than a document holds. Save it again from the program that made it',
  'archive-inside': 'holds an archive or a program inside it. Take that out',
  'not-accepted':
    'is of a kind that we cannot accept. Save it as PDF, Word, Excel, PowerPoint, JPEG, PNG, MP4, MP3 or M4A',
  'wrong-ending': 'is not what its name says. Save it again from the program that made it',
  'image-only': 'holds pictures of text only',
  'long-name': 'has too long a name',
  'too-many-pages': 'has too many pages to be read',
  'too-large-to-read': 'is too large to be read',
  'took-too-long': 'could not be read',
  'reader-failed': 'could not be read',
};

/** The line, '' where nothing is not met. */
export function emailLine({ requirement, result, finding }: MachineResult): string {
  if (result !== 'not-met') return '';
  const names = finding.files.map((name) => `“${name}”`).join(' and ');
  switch (finding.found) {
    case 'words': {
      const { words = 0, limit = 0 } = finding.count ?? {};
      return `Your account has ${figures.format(words)} words by our count; the limit is ${figures.format(limit)}. Cut at least ${figures.format(words - limit)} words and upload it again.`;
    }
    case 'account-faulty':
    case 'files-faulty':
      return `${finding.faults.map(({ file, fault }) => `“${file}” ${faultWords[fault]}`).join('. ')}. Then upload it again.`;
    case 'no-account':
      return 'Your written account is missing. Add it.';
    case 'no-declaration':
      return 'Your signed declaration that the work is your own is missing. Add it.';
    case 'signature-blank':
      return requirement.kind === 'declaration'
        ? `Your declaration in ${names} is not signed. Sign it and upload it again.`
        : `Your sponsor’s comments in ${names} have no signature. Ask your sponsor to sign them, with name and role, and upload them again.`;
    case 'no-document': {
      const part = requirement.document?.part ?? null;
      return `${requirement.document?.label ?? requirement.label}${part === null ? '' : `, the ${part},`} is missing. Add it.`;
    }
    case 'days-short':
      return `The dates that you give in ${names} are shorter than ${daysAsked(requirement.days)}. Put them right, or tell us if they are right.`;
    case 'placement-at-home':
      return `By its URN, the placement school that you name in ${names} is your own. A placement is in another school: put this right, or tell us if it is right.`;
    case 'account':
    case 'account-several':
    case 'account-unclear':
    case 'account-unread':
    case 'days':
    case 'days-unclear':
    case 'no-days':
    case 'presented':
    case 'presented-unclear':
    case 'pupil-names':
    case 'declaration-unclear':
    case 'document':
    case 'document-unclear':
    case 'engagement':
    case 'engagement-low':
    case 'files-fine':
    case 'files-unclear':
    case 'not-counted':
    case 'signature-unclear':
    case 'signed':
      return '';
  }
}

function daysAsked(days: Requirement['days']): string {
  return [
    ...(days?.project === true ? ['two terms for the project'] : []),
    ...(days?.placement === true ? ['nine working days for the placement'] : []),
  ].join(' or ');
}
