// The tables as TypeORM sees them: plain rows, named as in SQL. A house test compares them with the real columns.
// long because: one table after another, nothing else.
import { EntitySchema } from 'typeorm';

/** A row of `instance`. */
export interface InstanceRow {
  only_one: boolean;
  kind: string;
  rehearsal_now: Date | null;
}

export const instanceTable = new EntitySchema<InstanceRow>({
  name: 'instance',
  columns: {
    only_one: { type: 'boolean', primary: true },
    kind: { type: 'text' },
    rehearsal_now: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `person`. */
export interface PersonRow {
  id: string;
  given_name: string;
  family_name: string;
  email: string;
  email_confirmed_at: Date | null;
  trn: string | null;
  trn_offered: string | null;
  roles: string[];
  moodle_user_id: number | null;
  idnumber: string | null;
  job_role: string | null;
  school_name: string | null;
  school_urn: string | null;
  local_authority: string | null;
  district: string | null;
  region: string | null;
  phase: string | null;
  school_type: string | null;
  ofsted_rating: string | null;
  theme: string | null;
  marked_before: number;
  created_at: Date;
}

export const personTable = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    given_name: { type: 'text' },
    family_name: { type: 'text' },
    email: { type: 'text' },
    email_confirmed_at: { type: 'timestamptz', nullable: true },
    trn: { type: 'text', nullable: true },
    trn_offered: { type: 'text', nullable: true },
    roles: { type: 'text', array: true },
    moodle_user_id: { type: 'integer', nullable: true },
    idnumber: { type: 'text', nullable: true },
    job_role: { type: 'text', nullable: true },
    school_name: { type: 'text', nullable: true },
    school_urn: { type: 'text', nullable: true },
    local_authority: { type: 'text', nullable: true },
    district: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    phase: { type: 'text', nullable: true },
    school_type: { type: 'text', nullable: true },
    ofsted_rating: { type: 'text', nullable: true },
    theme: { type: 'text', nullable: true },
    marked_before: { type: 'integer' },
    created_at: { type: 'timestamptz' },
  },
});

/** A row of `protected_characteristics`. */
export interface ProtectedCharacteristicsRow {
  person_id: string;
  school_fsm_30: string | null;
  ethnicity: string | null;
  white_british: string | null;
  sex: string | null;
  disability: string | null;
}

export const protectedCharacteristicsTable = new EntitySchema<ProtectedCharacteristicsRow>({
  name: 'protected_characteristics',
  columns: {
    person_id: { type: 'uuid', primary: true },
    school_fsm_30: { type: 'text', nullable: true },
    ethnicity: { type: 'text', nullable: true },
    white_british: { type: 'text', nullable: true },
    sex: { type: 'text', nullable: true },
    disability: { type: 'text', nullable: true },
  },
});

/** A row of `cohort`. */
export interface CohortRow {
  id: string;
  name: string;
  family: string;
  programme: string;
  framework_version: string;
  deferral_allowed: boolean;
  last_acceptance: unknown;
  starts_on: string | null;
  created_at: Date;
}

export const cohortTable = new EntitySchema<CohortRow>({
  name: 'cohort',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    family: { type: 'text' },
    programme: { type: 'text' },
    framework_version: { type: 'text' },
    deferral_allowed: { type: 'boolean' },
    last_acceptance: { type: 'jsonb' },
    starts_on: { type: 'date', nullable: true },
    created_at: { type: 'timestamptz' },
  },
});

/** A row of `submission_window`. */
export interface SubmissionWindowRow {
  id: string;
  cohort_id: string;
  kind: string;
  opens_on: string | null;
  closes_on: string;
  closes_at: Date;
  expected: string;
  moodle_course_id: number;
  state: string;
  facts: unknown;
  version: number;
  changed_at: Date;
  created_at: Date;
  published_at: Date | null;
}

export const submissionWindowTable = new EntitySchema<SubmissionWindowRow>({
  name: 'submission_window',
  columns: {
    id: { type: 'uuid', primary: true },
    cohort_id: { type: 'uuid' },
    kind: { type: 'text' },
    opens_on: { type: 'date', nullable: true },
    closes_on: { type: 'date' },
    closes_at: { type: 'timestamptz' },
    expected: { type: 'text' },
    moodle_course_id: { type: 'integer' },
    state: { type: 'text' },
    facts: { type: 'jsonb' },
    version: { type: 'integer' },
    changed_at: { type: 'timestamptz' },
    created_at: { type: 'timestamptz' },
    published_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `window_task`. */
export interface WindowTaskRow {
  window_id: string;
  task_id: string;
  unit: string;
  assignment_id: number;
  cmid: number;
  name: string;
  looked_at: Date | null;
  look_since: Date | null;
}

export const windowTaskTable = new EntitySchema<WindowTaskRow>({
  name: 'window_task',
  columns: {
    window_id: { type: 'uuid', primary: true },
    task_id: { type: 'text', primary: true },
    unit: { type: 'text' },
    assignment_id: { type: 'integer' },
    cmid: { type: 'integer' },
    name: { type: 'text' },
    looked_at: { type: 'timestamptz', nullable: true },
    look_since: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `entry`. */
export interface EntryRow {
  id: string;
  window_id: string;
  person_id: string;
  candidate_number: string;
  created_at: Date;
}

export const entryTable = new EntitySchema<EntryRow>({
  name: 'entry',
  columns: {
    id: { type: 'uuid', primary: true },
    window_id: { type: 'uuid' },
    person_id: { type: 'uuid' },
    candidate_number: { type: 'text' },
    created_at: { type: 'timestamptz' },
  },
});

/** A row of `agreement`. */
export interface AgreementRow {
  id: string;
  entry_id: string;
  unit: string | null;
  kind: string;
  until_at: Date | null;
  reason: string;
  agreed_by: string;
  agreed_at: Date;
}

export const agreementTable = new EntitySchema<AgreementRow>({
  name: 'agreement',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    unit: { type: 'text', nullable: true },
    kind: { type: 'text' },
    until_at: { type: 'timestamptz', nullable: true },
    reason: { type: 'text' },
    agreed_by: { type: 'uuid' },
    agreed_at: { type: 'timestamptz' },
  },
});

/** A row of `submission`. */
export interface SubmissionRow {
  id: string;
  entry_id: string;
  unit: string;
  attempt: number;
  framework_version: string;
  state: string;
  facts: unknown;
  version: number;
  changed_at: Date;
}

export const submissionTable = new EntitySchema<SubmissionRow>({
  name: 'submission',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    unit: { type: 'text' },
    attempt: { type: 'integer' },
    framework_version: { type: 'text' },
    state: { type: 'text' },
    facts: { type: 'jsonb' },
    version: { type: 'integer' },
    changed_at: { type: 'timestamptz' },
  },
});

/** A row of `sighting`. */
export interface SightingRow {
  assignment_id: number;
  moodle_user_id: number;
  listed: boolean;
  suspended: boolean;
  status: string;
  moodle_submission_id: number | null;
  attempt_number: number | null;
  time_modified: Date | null;
  cutoff_at: Date | null;
  extension_until: Date | null;
  files: unknown;
  seen_at: Date;
}

export const sightingTable = new EntitySchema<SightingRow>({
  name: 'sighting',
  columns: {
    assignment_id: { type: 'integer', primary: true },
    moodle_user_id: { type: 'integer', primary: true },
    listed: { type: 'boolean' },
    suspended: { type: 'boolean' },
    status: { type: 'text' },
    moodle_submission_id: { type: 'integer', nullable: true },
    attempt_number: { type: 'integer', nullable: true },
    time_modified: { type: 'timestamptz', nullable: true },
    cutoff_at: { type: 'timestamptz', nullable: true },
    extension_until: { type: 'timestamptz', nullable: true },
    files: { type: 'jsonb' },
    seen_at: { type: 'timestamptz' },
  },
});

/** A row of `copy`. */
export interface CopyRow {
  id: string;
  submission_id: string;
  task_id: string;
  assignment_id: number;
  moodle_submission_id: number;
  attempt_number: number;
  time_modified: Date;
  moodle_status: string;
  taken_at: Date;
}

export const copyTable = new EntitySchema<CopyRow>({
  name: 'copy',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    task_id: { type: 'text' },
    assignment_id: { type: 'integer' },
    moodle_submission_id: { type: 'integer' },
    attempt_number: { type: 'integer' },
    time_modified: { type: 'timestamptz' },
    moodle_status: { type: 'text' },
    taken_at: { type: 'timestamptz' },
  },
});

/** A row of `copied_file`. */
export interface CopiedFileRow {
  id: string;
  copy_id: string;
  area: string;
  filepath: string;
  filename: string;
  filesize: string;
  mimetype: string;
  sha1: string;
  sha256: string;
  time_modified: Date;
}

export const copiedFileTable = new EntitySchema<CopiedFileRow>({
  name: 'copied_file',
  columns: {
    id: { type: 'uuid', primary: true },
    copy_id: { type: 'uuid' },
    area: { type: 'text' },
    filepath: { type: 'text' },
    filename: { type: 'text' },
    filesize: { type: 'bigint' },
    mimetype: { type: 'text' },
    sha1: { type: 'text' },
    sha256: { type: 'text' },
    time_modified: { type: 'timestamptz' },
  },
});

/** A row of `problem`. */
export interface ProblemRow {
  id: string;
  kind: string;
  subject: string;
  window_id: string | null;
  submission_id: string | null;
  outbox_id: string | null;
  detail: unknown;
  raised_at: Date;
  resolved_at: Date | null;
  resolved_by: string | null;
}

export const problemTable = new EntitySchema<ProblemRow>({
  name: 'problem',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    subject: { type: 'text' },
    window_id: { type: 'uuid', nullable: true },
    submission_id: { type: 'uuid', nullable: true },
    outbox_id: { type: 'bigint', nullable: true },
    detail: { type: 'jsonb' },
    raised_at: { type: 'timestamptz' },
    resolved_at: { type: 'timestamptz', nullable: true },
    resolved_by: { type: 'uuid', nullable: true },
  },
});

/** A row of `history`. */
export interface HistoryRow {
  id: string;
  at: Date;
  who: string;
  subject: string;
  subject_id: string;
  transition: string;
  from_state: string | null;
  to_state: string;
  why: unknown;
}

export const historyTable = new EntitySchema<HistoryRow>({
  name: 'history',
  columns: {
    id: { type: 'bigint', generated: 'increment', primary: true },
    at: { type: 'timestamptz' },
    who: { type: 'text' },
    subject: { type: 'text' },
    subject_id: { type: 'uuid' },
    transition: { type: 'text' },
    from_state: { type: 'text', nullable: true },
    to_state: { type: 'text' },
    why: { type: 'jsonb' },
  },
});

/** A row of `decision_reason`. */
export interface DecisionReasonRow {
  history_id: string;
  reason: string;
}

export const decisionReasonTable = new EntitySchema<DecisionReasonRow>({
  name: 'decision_reason',
  columns: {
    history_id: { type: 'bigint', primary: true },
    reason: { type: 'text' },
  },
});

/** A row of `outbox`. */
export interface OutboxRow {
  id: string;
  job: string;
  key: string;
  payload: unknown;
  due_at: Date;
  attempts: number;
  sends: number;
  sent_at: Date | null;
  done_at: Date | null;
  error: string | null;
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { type: 'bigint', generated: 'increment', primary: true },
    job: { type: 'text' },
    key: { type: 'text' },
    payload: { type: 'jsonb' },
    due_at: { type: 'timestamptz' },
    attempts: { type: 'integer' },
    sends: { type: 'integer' },
    sent_at: { type: 'timestamptz', nullable: true },
    done_at: { type: 'timestamptz', nullable: true },
    error: { type: 'text', nullable: true },
  },
});

/** A row of `email`. */
export interface EmailRow {
  id: string;
  template: string;
  person_id: string;
  occasion: string;
  state: string;
  created_at: Date;
  settled_at: Date | null;
}

export const emailTable = new EntitySchema<EmailRow>({
  name: 'email',
  columns: {
    id: { type: 'uuid', primary: true },
    template: { type: 'text' },
    person_id: { type: 'uuid' },
    occasion: { type: 'text' },
    state: { type: 'text' },
    created_at: { type: 'timestamptz' },
    settled_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `email_message`. */
export interface EmailMessageRow {
  email_id: string;
  message_id: string;
  address: string;
  subject: string;
  html: string;
  body: string;
}

export const emailMessageTable = new EntitySchema<EmailMessageRow>({
  name: 'email_message',
  columns: {
    email_id: { type: 'uuid', primary: true },
    message_id: { type: 'text' },
    address: { type: 'text' },
    subject: { type: 'text' },
    html: { type: 'text' },
    body: { type: 'text' },
  },
});

/** A row of `email_attempt`. */
export interface EmailAttemptRow {
  id: string;
  email_id: string;
  at: Date;
  outcome: string;
  reply: string;
}

export const emailAttemptTable = new EntitySchema<EmailAttemptRow>({
  name: 'email_attempt',
  columns: {
    id: { type: 'bigint', generated: 'increment', primary: true },
    email_id: { type: 'uuid' },
    at: { type: 'timestamptz' },
    outcome: { type: 'text' },
    reply: { type: 'text' },
  },
});

/** A row of `sign_in_link`. */
export interface SignInLinkRow {
  id: string;
  person_id: string;
  token_hash: string;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
  goes_to: string;
}

export const signInLinkTable = new EntitySchema<SignInLinkRow>({
  name: 'sign_in_link',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
    token_hash: { type: 'text' },
    made_at: { type: 'timestamptz' },
    expires_at: { type: 'timestamptz' },
    used_at: { type: 'timestamptz', nullable: true },
    goes_to: { type: 'text', default: '/' },
  },
});

/** A row of `moodle_reading`. */
export interface MoodleReadingRow {
  id: string;
  at: Date;
  findings: unknown;
}

export const moodleReadingTable = new EntitySchema<MoodleReadingRow>({
  name: 'moodle_reading',
  columns: {
    id: { type: 'bigint', generated: 'increment', primary: true },
    at: { type: 'timestamptz' },
    findings: { type: 'jsonb' },
  },
});

/** A row of `session`. */
export interface SessionRow {
  sid: string;
  sess: unknown;
  expire: Date;
}

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    sid: { type: 'text', primary: true },
    sess: { type: 'json' },
    expire: { type: 'timestamptz' },
  },
});

/** A row of `training`. */
export interface TrainingRow {
  id: string;
  person_id: string;
  programme: string;
  framework_version: string;
  trained_on: string;
  expires_on: string;
}

export const trainingTable = new EntitySchema<TrainingRow>({
  name: 'training',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
    programme: { type: 'text' },
    framework_version: { type: 'text' },
    trained_on: { type: 'date' },
    expires_on: { type: 'date' },
  },
});

/** A row of `availability`. */
export interface AvailabilityRow {
  window_id: string;
  person_id: string;
  capacity: number;
}

export const availabilityTable = new EntitySchema<AvailabilityRow>({
  name: 'availability',
  columns: {
    window_id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid', primary: true },
    capacity: { type: 'integer' },
  },
});

/** A row of `conflict`. */
export interface ConflictRow {
  id: string;
  person_id: string;
  kind: string;
  participant_id: string | null;
  urn: string | null;
  reason_code: string;
  declared_at: Date;
}

export const conflictTable = new EntitySchema<ConflictRow>({
  name: 'conflict',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
    kind: { type: 'text' },
    participant_id: { type: 'uuid', nullable: true },
    urn: { type: 'text', nullable: true },
    reason_code: { type: 'text' },
    declared_at: { type: 'timestamptz' },
  },
});

/** A row of `routing_plan`. */
export interface RoutingPlanRow {
  id: string;
  window_id: string;
  seed: string;
  made_by: string;
  made_at: Date;
  committed_at: Date;
}

export const routingPlanTable = new EntitySchema<RoutingPlanRow>({
  name: 'routing_plan',
  columns: {
    id: { type: 'uuid', primary: true },
    window_id: { type: 'uuid' },
    seed: { type: 'text' },
    made_by: { type: 'uuid' },
    made_at: { type: 'timestamptz' },
    committed_at: { type: 'timestamptz' },
  },
});

/** A row of `allocation`. */
export interface AllocationRow {
  id: string;
  plan_id: string;
  submission_id: string;
  person_id: string;
  due_on: string;
  state: string;
  reason_code: string | null;
  at: Date;
}

export const allocationTable = new EntitySchema<AllocationRow>({
  name: 'allocation',
  columns: {
    id: { type: 'uuid', primary: true },
    plan_id: { type: 'uuid' },
    submission_id: { type: 'uuid' },
    person_id: { type: 'uuid' },
    due_on: { type: 'date' },
    state: { type: 'text' },
    reason_code: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
});

/** A row of `mark_sheet`. */
export interface MarkSheetRow {
  id: string;
  submission_id: string;
  marker_id: string;
  kind: string;
  state: string;
  seed_order: number;
  opened_at: Date;
  submitted_at: Date | null;
  locked_at: Date | null;
}

export const markSheetTable = new EntitySchema<MarkSheetRow>({
  name: 'mark_sheet',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    marker_id: { type: 'uuid' },
    kind: { type: 'text' },
    state: { type: 'text' },
    seed_order: { type: 'integer' },
    opened_at: { type: 'timestamptz' },
    submitted_at: { type: 'timestamptz', nullable: true },
    locked_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `mark`. */
export interface MarkRow {
  sheet_id: string;
  task_id: string;
  code: string;
  score: number | null;
  place: string;
  comment: string;
  evidence_seen: boolean;
  version: number;
  saved_at: Date;
}

export const markTable = new EntitySchema<MarkRow>({
  name: 'mark',
  columns: {
    sheet_id: { type: 'uuid', primary: true },
    task_id: { type: 'text', primary: true },
    code: { type: 'text', primary: true },
    score: { type: 'smallint', nullable: true },
    place: { type: 'text' },
    comment: { type: 'text' },
    evidence_seen: { type: 'boolean' },
    version: { type: 'integer' },
    saved_at: { type: 'timestamptz' },
  },
});

/** A row of `draw`. */
export interface DrawRow {
  id: string;
  window_id: string;
  programme: string;
  seed: string;
  algorithm: string;
  terms: unknown;
  chosen: number;
  frame_hash: string;
  frame: unknown;
  rest: number;
  sampled: number;
  due_on: string;
  drawn_at: Date;
  drawn_by: string;
}

export const drawTable = new EntitySchema<DrawRow>({
  name: 'draw',
  columns: {
    id: { type: 'uuid', primary: true },
    window_id: { type: 'uuid' },
    programme: { type: 'text' },
    seed: { type: 'text' },
    algorithm: { type: 'text' },
    terms: { type: 'jsonb' },
    chosen: { type: 'integer' },
    frame_hash: { type: 'text' },
    frame: { type: 'jsonb' },
    rest: { type: 'integer' },
    sampled: { type: 'integer' },
    due_on: { type: 'date' },
    drawn_at: { type: 'timestamptz' },
    drawn_by: { type: 'uuid' },
  },
});

/** A row of `draw_member`. */
export interface DrawMemberRow {
  draw_id: string;
  submission_id: string;
  reasons: string[];
}

export const drawMemberTable = new EntitySchema<DrawMemberRow>({
  name: 'draw_member',
  columns: {
    draw_id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid', primary: true },
    reasons: { type: 'text', array: true },
  },
});

/** A row of `mark_proposal`. */
export interface MarkProposalRow {
  submission_id: string;
  id: string;
  marks: unknown;
  proposed_by: string;
  proposed_at: Date;
}

export const markProposalTable = new EntitySchema<MarkProposalRow>({
  name: 'mark_proposal',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    id: { type: 'uuid' },
    marks: { type: 'jsonb' },
    proposed_by: { type: 'uuid' },
    proposed_at: { type: 'timestamptz' },
  },
});

/** A row of `agreement_of_marks`. */
export interface AgreementOfMarksRow {
  submission_id: string;
  first_sheet_id: string;
  moderation_sheet_id: string;
  outcome: string;
  changed: boolean;
  at: Date;
  by_person: string | null;
}

export const agreementOfMarksTable = new EntitySchema<AgreementOfMarksRow>({
  name: 'agreement_of_marks',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    first_sheet_id: { type: 'uuid' },
    moderation_sheet_id: { type: 'uuid' },
    outcome: { type: 'text' },
    changed: { type: 'boolean' },
    at: { type: 'timestamptz' },
    by_person: { type: 'uuid', nullable: true },
  },
});

/** A row of `final_mark`. */
export interface FinalMarkRow {
  submission_id: string;
  task_id: string;
  code: string;
  score: number;
  source: string;
  reason: string | null;
}

export const finalMarkTable = new EntitySchema<FinalMarkRow>({
  name: 'final_mark',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    task_id: { type: 'text', primary: true },
    code: { type: 'text', primary: true },
    score: { type: 'smallint' },
    source: { type: 'text' },
    reason: { type: 'text', nullable: true },
  },
});

/** A row of `requirement_result`. */
export interface RequirementResultRow {
  submission_id: string;
  requirement: string;
  result: string | null;
  found_by: string;
  note: string;
  evidence: unknown;
  at: Date;
  by_person: string | null;
}

export const requirementResultTable = new EntitySchema<RequirementResultRow>({
  name: 'requirement_result',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    requirement: { type: 'text', primary: true },
    result: { type: 'text', nullable: true },
    found_by: { type: 'text' },
    note: { type: 'text' },
    evidence: { type: 'jsonb' },
    at: { type: 'timestamptz' },
    by_person: { type: 'uuid', nullable: true },
  },
});

/** A row of `document_reading`. */
export interface DocumentReadingRow {
  copied_file_id: string;
  kind: string;
  words: number | null;
  words_method: string | null;
  pages: number | null;
  findings: unknown;
  read_at: Date;
}

export const documentReadingTable = new EntitySchema<DocumentReadingRow>({
  name: 'document_reading',
  columns: {
    copied_file_id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    words: { type: 'integer', nullable: true },
    words_method: { type: 'text', nullable: true },
    pages: { type: 'integer', nullable: true },
    findings: { type: 'jsonb' },
    read_at: { type: 'timestamptz' },
  },
});

/** A row of `correction`. */
export interface CorrectionRow {
  id: string;
  submission_id: string;
  round: number;
  asked_at: Date;
  asked_by: string;
  due_at: Date;
  items: unknown;
  copy_ids_before: unknown;
  reopened_at: Date | null;
  outcome: string;
  settled_at: Date | null;
  returned_as: string | null;
  returned_at: Date | null;
  set_aside: unknown;
  told_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  clock_stopped_at: Date | null;
}

export const correctionTable = new EntitySchema<CorrectionRow>({
  name: 'correction',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    round: { type: 'integer' },
    asked_at: { type: 'timestamptz' },
    asked_by: { type: 'uuid' },
    due_at: { type: 'timestamptz' },
    items: { type: 'jsonb' },
    copy_ids_before: { type: 'jsonb' },
    reopened_at: { type: 'timestamptz', nullable: true },
    outcome: { type: 'text' },
    settled_at: { type: 'timestamptz', nullable: true },
    returned_as: { type: 'text', nullable: true },
    returned_at: { type: 'timestamptz', nullable: true },
    set_aside: { type: 'jsonb' },
    told_at: { type: 'timestamptz', nullable: true },
    decided_by: { type: 'uuid', nullable: true },
    decided_at: { type: 'timestamptz', nullable: true },
    clock_stopped_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `scheme_confirmation`. */
export interface SchemeConfirmationRow {
  window_id: string;
  scheme_version: string;
  person_id: string;
  at: Date;
}

export const schemeConfirmationTable = new EntitySchema<SchemeConfirmationRow>({
  name: 'scheme_confirmation',
  columns: {
    window_id: { type: 'uuid', primary: true },
    scheme_version: { type: 'text', primary: true },
    person_id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
  },
});

/** A row of `outcome`. */
export interface OutcomeRow {
  id: string;
  submission_id: string;
  result: string;
  scheme_version: string;
  total: unknown;
  areas: unknown;
  failed: unknown;
  corrects: string | null;
  at: Date;
  by_person: string;
}

export const outcomeTable = new EntitySchema<OutcomeRow>({
  name: 'outcome',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    result: { type: 'text' },
    scheme_version: { type: 'text' },
    total: { type: 'jsonb' },
    areas: { type: 'jsonb' },
    failed: { type: 'jsonb' },
    corrects: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
    by_person: { type: 'uuid' },
  },
});

/** A row of `feedback_reading`. */
export interface FeedbackReadingRow {
  submission_id: string;
  text_hash: string;
  person_id: string;
  at: Date;
}

export const feedbackReadingTable = new EntitySchema<FeedbackReadingRow>({
  name: 'feedback_reading',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    text_hash: { type: 'text' },
    person_id: { type: 'uuid' },
    at: { type: 'timestamptz' },
  },
});

/** A row of `hold`. */
export interface HoldRow {
  id: string;
  entry_id: string;
  kind: string;
  reason: string;
  opened_at: Date;
  opened_by: string;
  closed_at: Date | null;
  closed_by: string | null;
  closing_reason: string | null;
}

export const holdTable = new EntitySchema<HoldRow>({
  name: 'hold',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    kind: { type: 'text' },
    reason: { type: 'text' },
    opened_at: { type: 'timestamptz' },
    opened_by: { type: 'uuid' },
    closed_at: { type: 'timestamptz', nullable: true },
    closed_by: { type: 'uuid', nullable: true },
    closing_reason: { type: 'text', nullable: true },
  },
});

/** A row of `result_date`. */
export interface ResultDateRow {
  id: string;
  entry_id: string;
  results_on: string;
  set_at: Date;
  set_by: string | null;
}

export const resultDateTable = new EntitySchema<ResultDateRow>({
  name: 'result_date',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    results_on: { type: 'date' },
    set_at: { type: 'timestamptz' },
    set_by: { type: 'uuid', nullable: true },
  },
});

/** A row of `release_batch`. */
export interface ReleaseBatchRow {
  id: string;
  window_id: string;
  dry_run_hash: string;
  dry_run: unknown;
  due_at: Date;
  approved_by: string;
  approved_at: Date;
  taken_back_by: string | null;
  taken_back_at: Date | null;
  released_at: Date | null;
}

export const releaseBatchTable = new EntitySchema<ReleaseBatchRow>({
  name: 'release_batch',
  columns: {
    id: { type: 'uuid', primary: true },
    window_id: { type: 'uuid' },
    dry_run_hash: { type: 'text' },
    dry_run: { type: 'jsonb' },
    due_at: { type: 'timestamptz' },
    approved_by: { type: 'uuid' },
    approved_at: { type: 'timestamptz' },
    taken_back_by: { type: 'uuid', nullable: true },
    taken_back_at: { type: 'timestamptz', nullable: true },
    released_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `release_member`. */
export interface ReleaseMemberRow {
  batch_id: string;
  entry_id: string;
  letter: string;
  state: string;
  left_out_because: string | null;
}

export const releaseMemberTable = new EntitySchema<ReleaseMemberRow>({
  name: 'release_member',
  columns: {
    batch_id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid', primary: true },
    letter: { type: 'text' },
    state: { type: 'text' },
    left_out_because: { type: 'text', nullable: true },
  },
});

/** A row of `charge`. */
export interface ChargeRow {
  id: string;
  entry_id: string;
  kind: string;
  pence: number;
  state: string;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  at: Date;
}

export const chargeTable = new EntitySchema<ChargeRow>({
  name: 'charge',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    kind: { type: 'text' },
    pence: { type: 'integer' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    decided_by: { type: 'uuid', nullable: true },
    decided_at: { type: 'timestamptz', nullable: true },
    at: { type: 'timestamptz' },
  },
});

/** A row of `told_otherwise`. */
export interface ToldOtherwiseRow {
  email_id: string;
  way: string;
  told_by: string;
  told_at: Date;
}

export const toldOtherwiseTable = new EntitySchema<ToldOtherwiseRow>({
  name: 'told_otherwise',
  columns: {
    email_id: { type: 'uuid', primary: true },
    way: { type: 'text' },
    told_by: { type: 'uuid' },
    told_at: { type: 'timestamptz' },
  },
});

/** A row of `moodle_grade`. */
export interface MoodleGradeRow {
  id: string;
  submission_id: string;
  assignment_id: number;
  wanted: unknown;
  state: string;
  reason: string | null;
  overwrites: boolean;
  at: Date;
}

export const moodleGradeTable = new EntitySchema<MoodleGradeRow>({
  name: 'moodle_grade',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    assignment_id: { type: 'integer' },
    wanted: { type: 'jsonb' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    overwrites: { type: 'boolean' },
    at: { type: 'timestamptz' },
  },
});

/** A row of `approved_words`. */
export interface ApprovedWordsRow {
  batch_id: string;
  submission_id: string;
  shortfalls: unknown;
  areas: unknown;
  requires_all: boolean;
  text_hash: string;
}

export const approvedWordsTable = new EntitySchema<ApprovedWordsRow>({
  name: 'approved_words',
  columns: {
    batch_id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid', primary: true },
    shortfalls: { type: 'jsonb' },
    areas: { type: 'jsonb' },
    requires_all: { type: 'boolean' },
    text_hash: { type: 'text' },
  },
});

/** A row of `request`. */
export interface RequestRow {
  id: string;
  entry_id: string;
  unit: string | null;
  kind: string;
  requirement: string | null;
  until_on: string | null;
  reason: string;
  instead: string;
  adjustment: boolean;
  new_headship: boolean;
  asked_at: Date;
  state: string;
  referred_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  answer: string | null;
  decided_on: string | null;
  reference: string | null;
}

export const requestTable = new EntitySchema<RequestRow>({
  name: 'request',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    unit: { type: 'text', nullable: true },
    kind: { type: 'text' },
    requirement: { type: 'text', nullable: true },
    until_on: { type: 'date', nullable: true },
    reason: { type: 'text' },
    instead: { type: 'text' },
    adjustment: { type: 'boolean' },
    new_headship: { type: 'boolean' },
    asked_at: { type: 'timestamptz' },
    state: { type: 'text' },
    referred_at: { type: 'timestamptz', nullable: true },
    decided_by: { type: 'uuid', nullable: true },
    decided_at: { type: 'timestamptz', nullable: true },
    answer: { type: 'text', nullable: true },
    decided_on: { type: 'date', nullable: true },
    reference: { type: 'text', nullable: true },
  },
});

/** A row of `sponsor_confirmation`. */
export interface SponsorConfirmationRow {
  id: string;
  submission_id: string;
  sponsor_id: string;
  asked_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  confirmed_at: Date | null;
  name: string | null;
  role: string | null;
  comments: string | null;
}

export const sponsorConfirmationTable = new EntitySchema<SponsorConfirmationRow>({
  name: 'sponsor_confirmation',
  columns: {
    id: { type: 'uuid', primary: true },
    submission_id: { type: 'uuid' },
    sponsor_id: { type: 'uuid' },
    asked_at: { type: 'timestamptz' },
    expires_at: { type: 'timestamptz' },
    ended_at: { type: 'timestamptz', nullable: true },
    confirmed_at: { type: 'timestamptz', nullable: true },
    name: { type: 'text', nullable: true },
    role: { type: 'text', nullable: true },
    comments: { type: 'text', nullable: true },
  },
});

/** A row of `basic_fault`. */
export interface BasicFaultRow {
  entry_id: string;
  task_id: string;
  file: string;
  fault: string;
  told_at: Date;
  told_in: string;
}

export const basicFaultTable = new EntitySchema<BasicFaultRow>({
  name: 'basic_fault',
  columns: {
    entry_id: { type: 'uuid', primary: true },
    task_id: { type: 'text', primary: true },
    file: { type: 'text', primary: true },
    fault: { type: 'text', primary: true },
    told_at: { type: 'timestamptz' },
    told_in: { type: 'uuid' },
  },
});

/** A row of `check_terms`. */
export interface CheckTermsRow {
  cohort_id: string;
  sponsor_comments_required: boolean;
  terms_in_full: string[];
  compulsory_activities: number[];
  set_by: string;
  set_at: Date;
}

export const checkTermsTable = new EntitySchema<CheckTermsRow>({
  name: 'check_terms',
  columns: {
    cohort_id: { type: 'uuid', primary: true },
    sponsor_comments_required: { type: 'boolean' },
    terms_in_full: { type: 'text', array: true },
    compulsory_activities: { type: 'integer', array: true },
    set_by: { type: 'uuid' },
    set_at: { type: 'timestamptz' },
  },
});

/** A row of `course_session`. */
export interface CourseSessionRow {
  id: string;
  cohort_id: string;
  name: string;
  modules: number[];
  logs: number[];
  listed_at: Date;
  ended_at: Date | null;
}

export const courseSessionTable = new EntitySchema<CourseSessionRow>({
  name: 'course_session',
  columns: {
    id: { type: 'uuid', primary: true },
    cohort_id: { type: 'uuid' },
    name: { type: 'text' },
    modules: { type: 'integer', array: true },
    logs: { type: 'integer', array: true },
    listed_at: { type: 'timestamptz' },
    ended_at: { type: 'timestamptz', nullable: true },
  },
});

/** A row of `attendance`. */
export interface AttendanceRow {
  id: string;
  session_id: string;
  person_id: string;
  recorded_at: Date;
  attended: boolean;
  recorded_by: string;
}

export const attendanceTable = new EntitySchema<AttendanceRow>({
  name: 'attendance',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    session_id: { type: 'uuid' },
    person_id: { type: 'uuid' },
    recorded_at: { type: 'timestamptz' },
    attended: { type: 'boolean' },
    recorded_by: { type: 'uuid' },
  },
});

/** A row of `school_move`. */
export interface SchoolMoveRow {
  id: string;
  person_id: string;
  from_name: string | null;
  from_urn: string | null;
  to_name: string;
  to_urn: string;
  moved_on: string;
  agreed_by: string;
  agreed_on: string;
  recorded_by: string;
  recorded_at: Date;
}

export const schoolMoveTable = new EntitySchema<SchoolMoveRow>({
  name: 'school_move',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
    from_name: { type: 'text', nullable: true },
    from_urn: { type: 'text', nullable: true },
    to_name: { type: 'text' },
    to_urn: { type: 'text' },
    moved_on: { type: 'date' },
    agreed_by: { type: 'text' },
    agreed_on: { type: 'date' },
    recorded_by: { type: 'uuid' },
    recorded_at: { type: 'timestamptz' },
  },
});

/** A row of `project_advice`. */
export interface ProjectAdviceRow {
  id: string;
  entry_id: string;
  unit: string;
  question: string;
  advice: string;
  given_by: string;
  given_at: Date;
}

export const projectAdviceTable = new EntitySchema<ProjectAdviceRow>({
  name: 'project_advice',
  columns: {
    id: { type: 'uuid', primary: true },
    entry_id: { type: 'uuid' },
    unit: { type: 'text' },
    question: { type: 'text' },
    advice: { type: 'text' },
    given_by: { type: 'uuid' },
    given_at: { type: 'timestamptz' },
  },
});

/** A row of `file_not_relevant`. */
export interface FileNotRelevantRow {
  submission_id: string;
  sha256: string;
  why: string;
  by_person: string;
  at: Date;
}

export const fileNotRelevantTable = new EntitySchema<FileNotRelevantRow>({
  name: 'file_not_relevant',
  columns: {
    submission_id: { type: 'uuid', primary: true },
    sha256: { type: 'text', primary: true },
    why: { type: 'text' },
    by_person: { type: 'uuid' },
    at: { type: 'timestamptz' },
  },
});

/** Every table, for the data source. */
export const tables = [
  instanceTable,
  personTable,
  protectedCharacteristicsTable,
  cohortTable,
  submissionWindowTable,
  windowTaskTable,
  entryTable,
  agreementTable,
  submissionTable,
  sightingTable,
  copyTable,
  copiedFileTable,
  problemTable,
  historyTable,
  decisionReasonTable,
  outboxTable,
  emailTable,
  emailMessageTable,
  emailAttemptTable,
  signInLinkTable,
  moodleReadingTable,
  sessionTable,
  trainingTable,
  availabilityTable,
  conflictTable,
  routingPlanTable,
  allocationTable,
  markSheetTable,
  markTable,
  drawTable,
  drawMemberTable,
  markProposalTable,
  agreementOfMarksTable,
  finalMarkTable,
  requirementResultTable,
  documentReadingTable,
  correctionTable,
  schemeConfirmationTable,
  outcomeTable,
  feedbackReadingTable,
  holdTable,
  resultDateTable,
  releaseBatchTable,
  releaseMemberTable,
  chargeTable,
  toldOtherwiseTable,
  moodleGradeTable,
  approvedWordsTable,
  requestTable,
  sponsorConfirmationTable,
  basicFaultTable,
  checkTermsTable,
  courseSessionTable,
  attendanceTable,
  schoolMoveTable,
  projectAdviceTable,
  fileNotRelevantTable,
];
