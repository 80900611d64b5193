/** The files that a person uploads for a task, as real documents: the same bytes for the same order, person, task and version. */
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { chance } from '../../../domain/chance/chance.ts';
import type { Version } from '../action.ts';
import type { Cohort } from '../cohort.ts';
import { type CohortTask, documentsAskedFor, type SupportingDocument } from '../cohort-task.ts';
import { isConcerned } from '../generate-cohort.ts';
import type { Person } from '../person.ts';
import { account, wordsOf } from './account.ts';
import type { Block, Draft, GeneratedFile } from './block.ts';
import { coverSheet } from './cover-sheet.ts';
import { fileName, namingStyleOf } from './file-name.ts';
import { hasFault } from './has-fault.ts';
import { projectFor } from './project.ts';
import { spoil } from './spoil.ts';
import { supporting } from './supporting.ts';
import { toDocx } from './to-docx.ts';
import { fitsPdf, toPdf } from './to-pdf.ts';
import { wordTarget } from './word-target.ts';

interface Desk {
  readonly cohort: Cohort;
  readonly person: Person;
  readonly task: CohortTask;
  readonly version: Version;
}

interface Written {
  readonly extension: string;
  readonly bytes: Buffer;
}

const drawFor = (desk: Desk, ...key: string[]) =>
  chance(desk.cohort.seed, 'documents', desk.person.id, desk.task.id, ...key);

/** When a document was signed: in the weeks before close, and never where the fault is that it was not. */
function signedOn(desk: Desk, fault: 'missing-sponsor-signature' | 'missing-declaration-signature'): LocalDate | null {
  if (hasFault(desk.person, desk.task.id, fault, desk.version)) return null;
  return addDays(desk.cohort.closesOn, -drawFor(desk, 'signed', fault).int(15, 35));
}

async function writeOut(desk: Desk, title: string, blocks: readonly Block[], prefer: 'docx' | 'pdf'): Promise<Written> {
  const at = new Date(desk.cohort.opensAt.getTime() - drawFor(desk, 'written', title).int(1, 40) * 3_600_000);
  const draft: Draft = { title, author: desk.person.idnumber, at, blocks };
  return prefer === 'pdf' && fitsPdf(draft)
    ? { extension: 'pdf', bytes: await toPdf(draft) }
    : { extension: 'docx', bytes: await toDocx(draft) };
}

function accountBlocks(desk: Desk): Block[] {
  const { cohort, person, task, version } = desk;
  const blocks = account({
    task,
    project: projectFor(drawFor(desk, 'project')),
    candidate: person.idnumber,
    words: wordTarget(cohort, person, task, version),
    draw: drawFor(desk, 'account'),
  });
  const late: Block = { kind: 'paragraph', text: 'Added after the window closed: a sentence that nobody asked for.' };
  return version === 'late' ? [...blocks, late] : blocks;
}

async function writeAccount(desk: Desk): Promise<Written> {
  const prefer = drawFor(desk, 'format').fraction() < 0.25 ? 'pdf' : 'docx';
  const written = await writeOut(desk, desk.task.name, accountBlocks(desk), prefer);
  const concerned = isConcerned(desk.person, desk.cohort, desk.task.id) && desk.version !== 'corrected';
  return concerned ? spoil(desk.person.case, written, () => toPdf(asPlainDraft(desk))) : written;
}

/** A draft that any PDF can show: what someone renames to .docx. */
function asPlainDraft(desk: Desk): Draft {
  const text = 'This is a PDF that was renamed. The account follows in the same file.';
  return {
    title: desk.task.name,
    author: desk.person.idnumber,
    at: desk.cohort.opensAt,
    blocks: [{ kind: 'paragraph', text }],
  };
}

function writeCoverSheet(desk: Desk): Promise<Written> {
  const blocks = coverSheet({
    order: desk.cohort,
    person: desk.person,
    task: desk.task,
    project: projectFor(drawFor(desk, 'project')),
    words: wordsOf(accountBlocks(desk)),
    signedOn: signedOn(desk, 'missing-declaration-signature'),
    draw: drawFor(desk, 'cover sheet'),
  });
  return writeOut(
    desk,
    'Cover sheet and declaration',
    blocks,
    drawFor(desk, 'cover format').fraction() < 0.4 ? 'pdf' : 'docx',
  );
}

interface Asked {
  readonly kind: string;
  readonly label: string;
  readonly code: string;
}

/** The things behind one entry of the criteria table: one, or a thing for each part. */
function thingsOf(document: SupportingDocument, code: string): Asked[] {
  if (document.parts === undefined) return [{ kind: document.id, label: document.label, code }];
  const [first] = document.label.split(' ');
  return document.parts.map((part) => ({ kind: part, label: `${first ?? document.label} ${part}`, code }));
}

function askedOf(desk: Desk): Asked[] {
  const criteria = desk.task.contentAreas.flatMap((area) => area.criteria);
  const missing = desk.person.faults.find(
    (fault) => fault.kind === 'missing-document' && fault.taskId === desk.task.id,
  );
  return documentsAskedFor(desk.task).flatMap((document) => {
    const asking = criteria.find((criterion) => criterion.supportingDocuments.some(({ id }) => id === document.id));
    const things = thingsOf(document, asking?.code ?? '');
    const isMissing =
      desk.version !== 'corrected' && missing?.kind === 'missing-document' && missing.documentId === document.id;
    // Of a recording and its feedback, the feedback is what people forget.
    return isMissing ? things.slice(0, things.length - 1) : things;
  });
}

async function writeSupporting(desk: Desk, asked: Asked): Promise<Written> {
  const made = supporting(asked.kind, {
    label: asked.label,
    person: desk.person,
    project: projectFor(drawFor(desk, 'project')),
    signedOn: signedOn(desk, 'missing-sponsor-signature'),
    draw: drawFor(desk, 'supporting', asked.kind),
  });
  return made.as === 'bytes' ? made : writeOut(desk, asked.label, made.blocks, made.prefer);
}

/**
 * Everything that this person uploads for this task in this version: the written account first; then, but not with a first
 * draft, the cover sheet and each document asked for. Made on demand: keep none that you do not need.
 */
export async function documentsFor(
  cohort: Cohort,
  person: Person,
  task: CohortTask,
  version: Version = 'final',
): Promise<GeneratedFile[]> {
  const desk: Desk = { cohort, person, task, version };
  const style = namingStyleOf(person, chance(cohort.seed, 'naming', person.id));
  const files: GeneratedFile[] = [];
  const put = ({ extension, bytes }: Written, label: string, code = ''): void => {
    const filename = fileName(style, { taskName: task.name, label, code, extension, place: files.length });
    files.push({ filename, bytes });
  };
  put(await writeAccount(desk), 'Written account');
  if (version === 'early') return files;
  put(await writeCoverSheet(desk), 'Cover sheet and declaration');
  for (const asked of askedOf(desk)) put(await writeSupporting(desk, asked), asked.label, asked.code);
  return files;
}

/** The same with everything put right that a check sent back: what goes up when corrections are asked for (R86). */
export function correctedDocumentsFor(cohort: Cohort, person: Person, task: CohortTask): Promise<GeneratedFile[]> {
  return documentsFor(cohort, person, task, 'corrected');
}
