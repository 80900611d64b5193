// What a machine can tell of each requirement (R81): met, not met, or for a person to see; never a guess.
import type { CheckedFile } from './checked-file.ts';
import { failing, isUnread, type FileFault } from './document-reading.ts';
import type { Finding, FoundCode } from './finding.ts';
import { matchFiles, type Matches } from './match-files.ts';
import { isEngaged, type EngagementFigure } from '../engagement/engagement.ts';
import type { Requirement } from './requirement.ts';
import { defaultWordLimitTerms, isOverLimit, type WordLimitTerms } from './word-limit.ts';

/** One requirement as the machine sees it; `result` null = a person looks. */
export interface MachineResult {
  readonly requirement: Requirement;
  readonly result: 'met' | 'not-met' | null;
  readonly finding: Finding;
}

/** What the check goes by besides the files: the tolerance of word limits, and what Moodle counts of the course. */
export interface CheckTerms {
  readonly wordLimit: WordLimitTerms;
  readonly engagement: EngagementFigure | null;
}

const usualTerms: CheckTerms = { wordLimit: defaultWordLimitTerms, engagement: null };

/** Checks a submission's files against its requirements (R49–R55, R70, R81). */
export function machineCheck(
  requirements: readonly Requirement[],
  files: readonly CheckedFile[],
  terms: CheckTerms = usualTerms,
): readonly MachineResult[] {
  const matches = matchFiles(requirements, files);
  return requirements.map((requirement) => ({
    requirement,
    ...check(requirement, files, matches, requirements, terms),
  }));
}

type Checked = Omit<MachineResult, 'requirement'>;

function check(
  requirement: Requirement,
  files: readonly CheckedFile[],
  matches: Matches,
  all: readonly Requirement[],
  terms: CheckTerms,
): Checked {
  const here = files.filter(({ taskId }) => requirement.tasks.includes(taskId));
  const sure = matches.sure.get(requirement.key) ?? [];
  const left = matches.left.filter(({ taskId }) => requirement.tasks.includes(taskId));
  switch (requirement.kind) {
    case 'account':
      return checkAccount(sure, left);
    case 'words':
      return checkWords(requirement, all, matches, terms.wordLimit);
    case 'files':
      return checkFiles(here.filter(({ id }) => !accountIds(all, matches).has(id)));
    case 'document':
      return checkDocument(requirement, sure, matches.left);
    case 'declaration':
      return sure.length === 0 ? absent('no-declaration', 'declaration-unclear', left) : checkSignature(sure);
    case 'days':
      return checkDays(here);
    case 'engagement':
      return checkEngagement(requirement, terms);
  }
}

function checkAccount(sure: readonly CheckedFile[], left: readonly CheckedFile[]): Checked {
  if (sure.length === 0) return absent('no-account', 'account-unclear', left);
  const unread = sure.filter(({ reading }) => isUnread(reading));
  if (unread.length > 0) return told(null, 'account-unread', unread, unread.flatMap(allFaults));
  const faults = faultsOf(sure);
  const sound = sure.filter(({ reading }) => failing(reading).length === 0);
  return sound.length === 0 || faults.length > 0
    ? told('not-met', 'account-faulty', sure, faults)
    : told('met', 'account', sure);
}

/** The words of all accounts that share the limit; one that cannot be counted leaves the sum to a person (R50–R53, R55, R56). */
function checkWords(
  { tasks, limit }: Requirement,
  all: readonly Requirement[],
  matches: Matches,
  terms: WordLimitTerms,
): Checked {
  const accounts = tasks.map((task) => all.find(({ kind, tasks: of }) => kind === 'account' && of.includes(task)));
  const files = accounts.map((account) => (account === undefined ? [] : (matches.sure.get(account.key) ?? [])));
  const counted = files.flat();
  const unknown = files.some((of) => of.length === 0) || counted.some(({ reading }) => reading.words === null);
  if (limit === null || unknown) return told(null, 'not-counted', counted, counted.flatMap(allFaults));
  const sum = (part: (file: CheckedFile) => number) => counted.reduce((total, file) => total + part(file), 0);
  const words = sum(({ reading }) => reading.words ?? 0);
  const count = {
    words,
    limit,
    methods: [...new Set(counted.flatMap(({ reading }) => reading.wordsMethod ?? []))],
    tableWords: sum(({ reading }) => reading.findings.tableWords),
    annexWords: sum(({ reading }) => reading.findings.annexWords),
  };
  const { result, finding } = told(isOverLimit(words, limit, terms) ? 'not-met' : 'met', 'words', counted);
  return { result, finding: { ...finding, count } };
}

function checkFiles(files: readonly CheckedFile[]): Checked {
  const faults = faultsOf(files);
  if (faults.length > 0) return told('not-met', 'files-faulty', files, faults);
  const doubts = files.flatMap(allFaults);
  return doubts.length > 0 ? told(null, 'files-unclear', files, doubts) : told('met', 'files-fine', files);
}

function checkDocument(requirement: Requirement, sure: readonly CheckedFile[], left: readonly CheckedFile[]): Checked {
  if (sure.length === 0) return absent('no-document', 'document-unclear', left);
  return requirement.document?.id === 'sponsor-comments' ? checkSignature(sure) : told('met', 'document', sure);
}

/** One blank line among several documents is a blank line; a picture of a signature is for a person to see (R67, R68). */
function checkSignature(files: readonly CheckedFile[]): Checked {
  const blank = files.filter(({ reading }) => reading.findings.signature === 'blank');
  if (blank.length > 0) return told('not-met', 'signature-blank', blank);
  const signed = files.every(({ reading }) => reading.findings.signature === 'typed');
  return signed ? told('met', 'signed', files) : told(null, 'signature-unclear', files);
}

function checkDays(files: readonly CheckedFile[]): Checked {
  const giving = files.filter(({ reading }) => reading.findings.givesDays);
  return giving.length > 0 ? told('met', 'days', giving) : told(null, 'no-days', []);
}

/** What Moodle counts is told; whether it is enough is a person's to say, who knows of more than Moodle does (R208). */
function checkEngagement({ limit }: Requirement, { engagement }: CheckTerms): Checked {
  const isLow = engagement !== null && !isEngaged(engagement, limit ?? 0);
  const { result, finding } = told(null, isLow ? 'engagement-low' : 'engagement', []);
  return { result, finding: { ...finding, engagement } };
}

/** Nothing answers: missing for sure only where no file is left that might. */
function absent(missing: FoundCode, unclear: FoundCode, left: readonly CheckedFile[]): Checked {
  return left.length === 0 ? told('not-met', missing, []) : told(null, unclear, left);
}

function told(
  result: Checked['result'],
  found: FoundCode,
  files: readonly CheckedFile[],
  faults: Finding['faults'] = [],
): Checked {
  return { result, finding: { found, files: files.map(({ name }) => name), faults, count: null, engagement: null } };
}

const named = (file: CheckedFile, faults: readonly FileFault[]) => faults.map((fault) => ({ file: file.name, fault }));
const faultsOf = (files: readonly CheckedFile[]) => files.flatMap((file) => named(file, failing(file.reading)));
const allFaults = (file: CheckedFile) => named(file, file.reading.findings.faults);

function accountIds(all: readonly Requirement[], { sure }: Matches): ReadonlySet<string> {
  return new Set(
    all
      .filter(({ kind }) => kind === 'account')
      .flatMap(({ key }) => sure.get(key) ?? [])
      .map(({ id }) => id),
  );
}
