// A grade to be written: what we ask for, how Moodle wants it spelt, and whether what it stored is what we asked.
import type { FormParams } from './form-body.ts';
import { sameWords } from './same-words.ts';
import { sameState, type WorkflowState } from './workflow-state.ts';

/** Marks by rubric or marking guide; the ids come from `gradingDefinitions`. A criterion left out counts 0. */
export type AdvancedMarks =
  | {
      readonly method: 'rubric';
      readonly criteria: readonly { readonly criterionId: number; readonly levelId: number; readonly remark: string }[];
    }
  | {
      readonly method: 'guide';
      readonly criteria: readonly { readonly criterionId: number; readonly score: number; readonly remark: string }[];
    };

/** A grade with its comment and its state. All three are always sent, since leaving one out would change it. */
export type GradeRow = {
  readonly userId: number;
  /** On a scale the 1-based position; null: no grade. Ignored by Moodle where marks are given by rubric or guide. */
  readonly grade: number | null;
  /** The attempt as it was read, or the latest. A number that does not exist would open a new attempt, so it is refused. */
  readonly attempt: number | 'latest';
  /** `off` where the assignment has no marking workflow. */
  readonly workflowState: WorkflowState | 'off';
  /** Moodle cleans HTML when it shows it. */
  readonly comment: { readonly text: string; readonly format: 'html' | 'plain' };
  /** A draft area whose files replace the feedback files; without it they stay. */
  readonly filesDraftItemId?: number;
  readonly marks?: AdvancedMarks;
  /** Grades this attempt and opens the next. The workflow state belongs to the person, so set it back afterwards. */
  readonly opensNextAttempt?: boolean;
};

/** What Moodle holds after the write. */
export type StoredGrade = {
  readonly grade: number | null;
  readonly grader: number;
  readonly attemptNumber: number;
  readonly workflowState: string;
  /** As Moodle shows it (HTML); null where there is none, or where the participant cannot see it yet. */
  readonly comment: string | null;
};

/** Whether the participant sees the comment in this state: in any other, Moodle shows it to nobody who asks from outside. */
export const showsComment = ({ workflowState }: Pick<GradeRow, 'workflowState'>): boolean =>
  workflowState === 'released' || workflowState === 'off';

const html = 1;
const plain = 2;

const marksParams = (marks: AdvancedMarks): FormParams => ({
  [marks.method]: {
    criteria: marks.criteria.map(({ criterionId, remark, ...mark }) => ({
      criterionid: criterionId,
      fillings: [
        {
          criterionid: criterionId,
          ...('levelId' in mark ? { levelid: mark.levelId } : { score: mark.score }),
          remark,
          remarkformat: html,
        },
      ],
    })),
  },
});

/** The row as Moodle's parameters, without the assignment. */
export const gradeParams = (row: GradeRow): FormParams => ({
  userid: row.userId,
  grade: row.grade ?? -1,
  attemptnumber: row.attempt === 'latest' ? -1 : row.attempt,
  addattempt: row.opensNextAttempt ?? false,
  workflowstate: row.workflowState === 'off' ? '' : row.workflowState,
  plugindata: {
    assignfeedbackcomments_editor: { text: row.comment.text, format: row.comment.format === 'html' ? html : plain },
    files_filemanager: row.filesDraftItemId,
  },
  advancedgradingdata: row.marks === undefined ? undefined : marksParams(row.marks),
});

const tolerance = 0.000_01; // Moodle keeps five decimals

function gradeDiffers(row: GradeRow, stored: number | null): boolean {
  if (row.marks !== undefined) return stored === null;
  if (row.grade === null || stored === null) return row.grade !== stored;
  return Math.abs(row.grade - stored) >= tolerance;
}

/** Why the stored grade is not the one asked for; null where it is. */
export function gradeDifference(row: GradeRow, stored: StoredGrade | null, ourUserId: number): string | null {
  if (stored === null) return 'Moodle holds no grade for this attempt.';
  if (gradeDiffers(row, stored.grade))
    return `Moodle holds ${stored.grade === null ? 'no grade' : `the grade ${String(stored.grade)}`}, although ${String(row.grade ?? 'none')} was sent; the comment and the state may have been stored all the same.`;
  if (stored.grader !== ourUserId)
    return `The grade was last saved in Moodle by someone else (user ${String(stored.grader)}).`;
  if (row.attempt !== 'latest' && stored.attemptNumber !== row.attempt)
    return `The grade stands at attempt ${String(stored.attemptNumber + 1)}, not ${String(row.attempt + 1)}.`;
  if (row.workflowState !== 'off' && !sameState(stored.workflowState, row.workflowState))
    return `The workflow state is "${stored.workflowState}", not "${row.workflowState}".`;
  if (showsComment(row) && !sameWords(row.comment, stored.comment))
    return stored.comment === null
      ? 'Moodle shows no feedback comment, although one was sent: are feedback comments switched on in the assignment?'
      : 'Moodle shows another feedback comment than the one that was sent.';
  return null;
}
