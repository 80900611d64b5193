// A programme as its framework prints it: tasks, the content areas in them, the criteria in those, and the documents each asks for.
import type { ProgrammeKey } from './programme-key.ts';
import type { Unit } from './unit.ts';

/** A document that a criterion requires. Match on `id`; show `label`. `parts` where one entry is two things (R62). */
export interface SupportingDocument {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly string[];
}

/** One criterion of one task, as printed. Where criteria share a `stem`, show it once, then each text (R5). */
export interface Criterion {
  readonly code: string;
  readonly text: string;
  readonly stem: string | null;
  readonly supportingDocuments: readonly SupportingDocument[];
}

/** A group of criteria. `id` is the same in every programme; `name` is normalised, `nameInSource` as printed (R6). */
export interface ContentArea {
  readonly id: string;
  readonly name: string;
  readonly nameInSource: string;
  readonly criteria: readonly Criterion[];
}

/** What a task asks for as a whole, beside its criteria. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly optional: boolean;
}

/** One task or part. Scripts whose `wordLimitGroup` is the same are counted together; null limits are the provider's to set. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly wordLimit: number | null;
  readonly wordLimitGroup: string;
  readonly projectMinimum: string | null;
  readonly placementMinimum: string | null;
  readonly requirements: readonly Requirement[];
  readonly contentAreas: readonly ContentArea[];
}

/** What a reformed programme's one assessment adds (R205–R208): its window in days, the first one counted, and what the award needs. */
export interface CaseStudyTerms {
  readonly windowDays: number;
  /** The least share of the course, in per cent, that a participant has engaged with (R38, R208). */
  readonly engagementPercent: number;
}

/** A programme in one framework version. `attribution` is shown wherever its criteria are. */
export interface Programme {
  readonly key: ProgrammeKey;
  readonly title: string;
  readonly attribution: string | null;
  readonly tasks: readonly Task[];
  readonly units: readonly Unit[];
  /** Null for the 2019 framework, whose assessments are projects. */
  readonly caseStudy: CaseStudyTerms | null;
}
