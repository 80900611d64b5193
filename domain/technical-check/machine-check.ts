// What a machine can tell of each requirement (R81): met, not met, or for a person to see; never a guess.
import { checkDays, usualDaysTerms, type DaysTerms } from './check-days.ts';
import type { CheckedFile } from './checked-file.ts';
import { failing, isUnread, type FileFault } from './document-reading.ts';
import type { Finding, FoundCode } from './finding.ts';
import { distinctFiles, matchFiles, type Matches } from './match-files.ts';
import { isEngaged } from '../engagement/engagement.ts';
import type { EngagementFound } from '../engagement/evidence.ts';
import { tellsOfPresenting, type Requirement } from './requirement.ts';
import { defaultWordLimitTerms, isOverLimit, type WordLimitTerms } from './word-limit.ts';

/** One requirement as the machine sees it; `result` null = a person looks. */
export interface MachineResult {
  readonly requirement: Requirement;
  readonly result: 'met' | 'not-met' | null;
  readonly finding: Finding;
}

/** What the check goes by besides the files: the tolerance of word limits, what days count, and what is known of the course. */
export interface CheckTerms {
  readonly wordLimit: WordLimitTerms;
  readonly days: DaysTerms;
  readonly engagement: EngagementFound | null;
}

const usualTerms: CheckTerms = { wordLimit: defaultWordLimitTerms, days: usualDaysTerms, engagement: null };

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
      return withRemarks(
        checkAccount(sure, left),
        sure.filter(({ reading }) => reading.findings.names.length > 0),
      );
    case 'words':
      return checkWords(requirement, all, matches, terms.wordLimit);
    case 'files':
      return checkFiles(
        here.filter(({ id }) => !accountIds(all, matches).has(id)),
        matches.left,
      );
    case 'document':
      return checkDocument(requirement, sure, matches.left);
    case 'presentation':
      return checkPresentation(requirement, all, matches, sure);
    case 'declaration':
      return sure.length === 0 ? absent('no-declaration', 'declaration-unclear', left) : checkSignature(sure, isSigned);
    case 'days':
      return daysIn(requirement, here, terms.days);
    case 'engagement':
      return checkEngagement(requirement, terms);
  }
}

function checkAccount(sure: readonly CheckedFile[], left: readonly CheckedFile[]): Checked {
  if (sure.length === 0) return absent('no-account', 'account-unclear', left);
  if (distinctFiles(sure).length > 1) return told(null, 'account-several', sure, sure.flatMap(allFaults));
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
  const files = accounts.map((account) =>
    account === undefined ? [] : distinctFiles(matches.sure.get(account.key) ?? []),
  );
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
    noteWords: sum(({ reading }) => reading.findings.noteWords),
    annexWords: sum(({ reading }) => reading.findings.annexWords),
  };
  const isOver = isOverLimit(words, limit, terms);
  // All of them together are within, so whichever counts is; if they are not, it depends on which of them counts.
  const isSure = !isOver || files.every((of) => of.length === 1);
  const { result, finding } = isSure
    ? told(isOver ? 'not-met' : 'met', 'words', counted)
    : told(null, 'account-several', counted);
  return { result, finding: { ...finding, count } };
}

/** What matched no requirement is looked at for pupils' names here, for it is looked at nowhere else (R71). */
function checkFiles(files: readonly CheckedFile[], left: readonly CheckedFile[]): Checked {
  const faults = faultsOf(files);
  if (faults.length > 0) return told('not-met', 'files-faulty', files, faults);
  const doubts = files.flatMap(allFaults);
  if (doubts.length > 0) return told(null, 'files-unclear', files, doubts);
  const ofPupils = files.filter((file) => mayNamePupils(file) && left.includes(file));
  return ofPupils.length > 0 ? pupilsNamed(ofPupils) : told('met', 'files-fine', files);
}

function checkDocument(requirement: Requirement, sure: readonly CheckedFile[], left: readonly CheckedFile[]): Checked {
  if (sure.length === 0) return absent('no-document', 'document-unclear', left);
  const ofPupils = sure.filter(mayNamePupils);
  if (ofPupils.length > 0) return pupilsNamed(ofPupils);
  return requirement.document?.id === 'sponsor-comments'
    ? checkSignature(sure, isFullySigned)
    : told('met', 'document', sure);
}

/**
 * That it was presented is told by its recording and feedback where the criteria ask for both; else by any feedback (R63, R64). A person
 * sees to whom and when, and looks in the account where nothing tells.
 */
function checkPresentation(
  { tasks }: Requirement,
  all: readonly Requirement[],
  matches: Matches,
  sure: readonly CheckedFile[],
): Checked {
  const parts = all.filter(
    ({ document, tasks: of }) => tellsOfPresenting(document) && of.some((task) => tasks.includes(task)),
  );
  const isWhole = sure.length > 0 && parts.every(({ key }) => (matches.sure.get(key) ?? []).length > 0);
  return isWhole ? told('met', 'presented', sure) : told(null, 'presented-unclear', sure);
}

const mayNamePupils = ({ reading }: CheckedFile) => reading.findings.pupilNames > 0;
const pupilsNamed = (files: readonly CheckedFile[]) => withRemarks(told(null, 'pupil-names', files), files);

/** One blank line among several documents is a blank line; what cannot be told is for a person to see (R67, R68). */
function checkSignature(files: readonly CheckedFile[], isEnough: (file: CheckedFile) => boolean): Checked {
  const blank = files.filter(({ reading }) => reading.findings.signature === 'blank');
  if (blank.length > 0) return told('not-met', 'signature-blank', blank);
  return files.every(isEnough) ? told('met', 'signed', files) : told(null, 'signature-unclear', files);
}

function isSigned({ reading: { findings } }: CheckedFile): boolean {
  return findings.signature === 'typed' || findings.signature === 'pictured' || findings.signature === 'sealed';
}

/** A sponsor's comments carry name, role and signature (R67); a typed signature is the name as well. */
function isFullySigned(file: CheckedFile): boolean {
  const { signature, signatory } = file.reading.findings;
  return isSigned(file) && signatory.role && (signatory.name || signature === 'typed');
}

function daysIn({ days }: Requirement, files: readonly CheckedFile[], terms: DaysTerms): Checked {
  const {
    result,
    found,
    files: telling,
    days: said,
  } = checkDays(files, days ?? { project: true, placement: false }, terms);
  const checked = told(result, found, telling);
  return { result, finding: { ...checked.finding, days: said } };
}

/**
 * What Moodle counts is told; whether it is enough is a person's to say, who knows of more than Moodle does (R208). Sessions that are all
 * covered are sure: each rests on a record or on completed activities (R36).
 */
function checkEngagement({ limit }: Requirement, { engagement }: CheckTerms): Checked {
  const bySessions = engagement !== null && engagement.sessions.length > 0;
  const isEnough =
    engagement === null ||
    (bySessions ? engagement.completed === engagement.tracked : isEngaged(engagement, limit ?? 0));
  const isSure = bySessions && isEnough;
  const { finding } = told(null, isEnough ? 'engagement' : 'engagement-low', []);
  return { result: isSure ? 'met' : null, finding: { ...finding, engagement } };
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
  const names = files.map(({ name }) => name);
  return {
    result,
    finding: { found, files: names, faults, count: null, days: null, remarks: [], advice: [], engagement: null },
  };
}

function withRemarks({ result, finding }: Checked, files: readonly CheckedFile[]): Checked {
  const remarks = files.map(({ name, reading: { findings } }) => ({
    file: name,
    names: findings.names,
    pupilNames: findings.pupilNames,
  }));
  return { result, finding: { ...finding, remarks } };
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
