// What the technical check asks of one submission (R81): requirements by key, made from the framework's data, the same every time.
import type { Programme, SupportingDocument, Task } from '../programme/programme.ts';

/** What a requirement is about. `files` is R70, `account` R49, `words` R50–R53, `document` R57–R62, `presentation` R63 and R64, `declaration` R68, `days` R81, `engagement` R36 and R208. */
export type RequirementKind =
  'account' | 'words' | 'files' | 'document' | 'presentation' | 'declaration' | 'days' | 'engagement';

/** One requirement. `tasks` are those whose files it concerns; `codes` the criteria that ask for it. */
export interface Requirement {
  readonly key: string;
  readonly kind: RequirementKind;
  readonly label: string;
  readonly tasks: readonly string[];
  readonly codes: readonly string[];
  /** Of `words`: the limit; of `engagement`: the least share of the course in per cent. */
  readonly limit: number | null;
  /** Of `document`: its id, and which of its parts (R62). */
  readonly document: { readonly id: string; readonly label: string; readonly part: string | null } | null;
  /** Of `days`: whether a project's, a placement's or both are asked for. */
  readonly days: { readonly project: boolean; readonly placement: boolean } | null;
}

/** Key `caseStudy.wordLimit` (R211). */
export const defaultCaseStudyWords = 1_500;

/**
 * What a cohort's terms add. Key `evidence.sponsorCommentsRequired` (R66): a sponsor comments on each submission, also where no criterion
 * lists that. `hasSessions`: the sessions of a 2019 course are listed, so that engagement can be checked by them (R36).
 */
export interface EvidenceTerms {
  readonly sponsorCommentsRequired: boolean;
  readonly hasSessions: boolean;
}

const defaultEvidenceTerms: EvidenceTerms = { sponsorCommentsRequired: true, hasSessions: false };

/** What a sponsor says of the project, as the frameworks name it. */
export const sponsorComments: SupportingDocument = { id: 'sponsor-comments', label: 'Sponsor Comments', parts: [] };

const plain = { codes: [], limit: null, document: null, days: null } as const;
const figures = new Intl.NumberFormat('en-GB');

/**
 * The requirements of a unit's tasks, in the order in which they are checked (R81). Words are pooled over tasks of one limit and
 * never beyond (R50–R53). A case study has no supporting documents, sponsor comments or project (R212), and is awarded only with
 * engagement (R208), which a person confirms.
 */
export function requirementsOf(
  programme: Programme,
  taskIds: readonly string[],
  terms: EvidenceTerms = defaultEvidenceTerms,
): readonly Requirement[] {
  const tasks = programme.tasks.filter(({ id }) => taskIds.includes(id));
  const several = tasks.length > 1;
  const of = (task: Task) => (several ? `${task.name}: ` : '');
  const accounts = tasks.map((task) => ({
    ...plain,
    key: `account:${task.id}`,
    kind: 'account' as const,
    label: of(task) + accountLabel(task, programme.caseStudy !== null),
    tasks: [task.id],
  }));
  const files = tasks.map((task) => ({
    ...plain,
    key: `files:${task.id}`,
    kind: 'files' as const,
    label: `${of(task)}Every file opens and is of a kind that we accept`,
    tasks: [task.id],
  }));
  const isCaseStudy = programme.caseStudy !== null;
  const evidence = tasks.flatMap((task) => [
    ...(isCaseStudy ? [] : documentsOf(task, of(task))),
    ...(isCaseStudy || !terms.sponsorCommentsRequired ? [] : sponsoredBeside(programme, task, of(task))),
    ...presentationOf(task, of(task)),
    declarationOf(task, of(task)),
    ...daysOf(task, of(task)),
  ]);
  return [
    ...accounts,
    ...wordsOf(tasks, isCaseStudy),
    ...files,
    ...evidence,
    ...engagementOf(programme, taskIds, terms),
  ];
}

function accountLabel(task: Task, caseStudy: boolean): string {
  if (caseStudy) return 'Written response to the case study';
  const cover = task.requirements
    .find(({ id }) => id === 'cover')
    ?.text.replace(/^Account covers /u, '')
    .replace(/\.$/u, '');
  return cover === undefined ? 'Written account' : `Written account of ${cover}`;
}

function wordsOf(tasks: readonly Task[], caseStudy: boolean): Requirement[] {
  const groups = [...new Set(tasks.map(({ wordLimitGroup }) => wordLimitGroup))];
  return groups.flatMap((group) => {
    const together = tasks.filter(({ wordLimitGroup }) => wordLimitGroup === group);
    const limit = together[0]?.wordLimit ?? (caseStudy ? defaultCaseStudyWords : null);
    if (limit === null) return [];
    const names = together.length > 1 ? `, ${together.map(({ name }) => name).join(' and ')} together` : '';
    const label = `Within ${figures.format(limit)} words${names}`;
    return [{ ...plain, key: `words:${group}`, kind: 'words', label, tasks: together.map(({ id }) => id), limit }];
  });
}

function documentsOf(task: Task, prefix: string): Requirement[] {
  const made = new Map<string, Requirement>();
  for (const { code, supportingDocuments } of task.contentAreas.flatMap(({ criteria }) => criteria))
    for (const asked of supportingDocuments)
      for (const part of asked.parts.length === 0 ? [null] : asked.parts) {
        const key = ['document', task.id, asked.id, ...(part === null ? [] : [part])].join(':');
        const codes = [...(made.get(key)?.codes ?? []), code];
        const label = prefix + documentLabel(asked, part);
        const document = { id: asked.id, label: asked.label, part };
        made.set(key, { ...plain, key, kind: 'document', label, tasks: [task.id], codes, document });
      }
  return [...made.values()];
}

/** For the tasks of a submission in which no criterion lists a sponsor's comments: NPQH Task 2, and both of NPQEL's (R66). */
function sponsoredBeside({ tasks, units }: Programme, task: Task, prefix: string): Requirement[] {
  const together = units.find((unit) => unit.tasks.includes(task.id))?.tasks ?? [task.id];
  const isListed = tasks
    .filter(({ id }) => together.includes(id))
    .flatMap(({ contentAreas }) => contentAreas.flatMap(({ criteria }) => criteria))
    .some(({ supportingDocuments }) => supportingDocuments.some(({ id }) => id === sponsorComments.id));
  if (isListed) return [];
  const { id, label } = sponsorComments;
  const document = { id, label, part: null };
  const asked = prefix + documentLabel(sponsorComments, null);
  return [{ ...plain, key: `document:${task.id}:${id}`, kind: 'document', label: asked, tasks: [task.id], document }];
}

/** True for a document that tells of a presentation: its recording, and the feedback to it (R62). */
export function tellsOfPresenting(document: Requirement['document']): boolean {
  return document?.id === 'presentation-recording-and-feedback';
}

/** What was presented, to whom and when, as the framework prints it of the task (R63, R64). */
function presentationOf(task: Task, prefix: string): Requirement[] {
  return task.requirements
    .filter(({ id }) => id === 'present')
    .map(({ text }) => {
      const label = prefix + text.replace(/\.$/u, '');
      return { ...plain, key: `presentation:${task.id}`, kind: 'presentation', label, tasks: [task.id] };
    });
}

/** Asked of every submission (R68). */
function declarationOf(task: Task, prefix: string): Requirement {
  const label = `${prefix}Declaration that the work is their own, signed`;
  return { ...plain, key: `declaration:${task.id}`, kind: 'declaration', label, tasks: [task.id] };
}

function daysOf(task: Task, prefix: string): Requirement[] {
  if (task.projectMinimum === null && task.placementMinimum === null) return [];
  const days = { project: task.projectMinimum !== null, placement: task.placementMinimum !== null };
  return [{ ...plain, key: `days:${task.id}`, kind: 'days', label: prefix + daysLabel(task), tasks: [task.id], days }];
}

/** No item of a correction: what is missing of it holds the award and not the marking (R37, R38, R208). */
function engagementOf(
  { caseStudy }: Programme,
  tasks: readonly string[],
  { hasSessions }: EvidenceTerms,
): Requirement[] {
  if (caseStudy === null && !hasSessions) return [];
  const limit = caseStudy?.engagementPercent ?? null;
  const label =
    limit === null
      ? 'Every session attended, or its modules completed and its learning log uploaded'
      : `Engaged with at least ${figures.format(limit)}% of the course`;
  return [{ ...plain, key: 'engagement', kind: 'engagement', label, tasks, limit }];
}

function documentLabel({ id, label, parts }: SupportingDocument, part: string | null): string {
  if (part !== null) return parts.length > 1 ? `${label}: ${part}` : label;
  return id === sponsorComments.id ? `${label}, with name, role and signature` : label;
}

function daysLabel({ projectMinimum, placementMinimum }: Task): string {
  const project = projectMinimum === null ? [] : [`Project of at least ${projectMinimum}`];
  const placement = placementMinimum === null ? [] : [`Placement of at least ${placementMinimum}`];
  return `${[...project, ...placement].join('; ')}, with its dates`;
}
