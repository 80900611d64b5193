/** What a cohort is asked to hand in, as data: the same shape for every programme, and the shape in which frameworks are kept. */

/** A document asked for beside the written account. An entry with `parts` is several things, each in a file of its own. */
export interface SupportingDocument {
  readonly id: string;
  readonly label: string;
  readonly parts?: readonly string[] | undefined;
}

/** One criterion as it is printed for this task. */
export interface CohortCriterion {
  readonly code: string;
  readonly text: string;
  readonly supportingDocuments: readonly SupportingDocument[];
}

/** A task, part or case study. Word limits count words over every task of the same `wordLimitGroup` (R50–R53). */
export interface CohortTask {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly wordLimit: number | null;
  readonly wordLimitGroup: string;
  readonly projectMinimum: string | null;
  readonly placementMinimum: string | null;
  readonly contentAreas: readonly {
    readonly id: string;
    readonly name: string;
    readonly criteria: readonly CohortCriterion[];
  }[];
  /** Documents the provider asks for at task level though no criterion lists them (R66). */
  readonly taskDocuments?: readonly SupportingDocument[] | undefined;
}

/** Every document asked for beside the account, each once, in the order of the criteria. */
export function documentsAskedFor(task: CohortTask): SupportingDocument[] {
  const all = task.contentAreas.flatMap((area) => area.criteria.flatMap((criterion) => criterion.supportingDocuments));
  const byId = new Map([...all, ...(task.taskDocuments ?? [])].map((document) => [document.id, document]));
  return [...byId.values()];
}
