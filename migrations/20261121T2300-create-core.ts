// The core's tables: people, cohorts, windows, submissions, what was copied, history, jobs owed, emails, sign-in.
// long because: the first migration lays the whole ground at once; later ones are short.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table instance (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('live', 'rehearsal')),
  rehearsal_now timestamptz,
  check ((kind = 'rehearsal') = (rehearsal_now is not null))
);

create table person (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  email text not null,
  email_confirmed_at timestamptz,
  trn text check (trn ~ '^[0-9]{7}$'),
  roles text[] not null,
  moodle_user_id integer unique,
  idnumber text,
  job_role text,
  school_name text,
  school_urn text check (school_urn ~ '^[0-9]{6}$'),
  local_authority text,
  district text,
  region text,
  phase text,
  school_type text,
  ofsted_rating text,
  theme text check (theme in ('light', 'dark')),
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table protected_characteristics (
  person_id uuid primary key references person,
  school_fsm_30 text,
  ethnicity text,
  white_british text,
  sex text,
  disability text
);

create table cohort (
  id uuid primary key,
  name text not null,
  family text not null,
  programme text not null,
  framework_version text not null,
  deferral_allowed boolean not null,
  last_acceptance jsonb not null,
  starts_on date,
  created_at timestamptz not null,
  unique (programme, family, name)
);

create table submission_window (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  kind text not null check (kind in ('final', 'pre-assessment')),
  opens_on date,
  closes_on date not null,
  closes_at timestamptz not null,
  expected text not null check (expected in ('cohort', 'booking')),
  moodle_course_id integer not null,
  state text not null check (state in ('planned', 'published', 'collecting', 'collected')),
  facts jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  published_at timestamptz,
  check (closes_on > opens_on)
);

create table window_task (
  window_id uuid not null references submission_window,
  task_id text not null,
  unit text not null,
  assignment_id integer not null,
  cmid integer not null,
  name text not null,
  looked_at timestamptz,
  look_since timestamptz,
  primary key (window_id, task_id)
);

create table entry (
  id uuid primary key,
  window_id uuid not null references submission_window,
  person_id uuid not null references person,
  candidate_number text not null unique,
  created_at timestamptz not null,
  unique (window_id, person_id)
);
create index entry_person on entry (person_id);

create table agreement (
  id uuid primary key,
  entry_id uuid not null references entry,
  unit text,
  kind text not null check (kind in ('extension', 'deferral', 'withdrawal', 'draft')),
  until_at timestamptz,
  reason text not null,
  agreed_by uuid not null references person,
  agreed_at timestamptz not null,
  check ((kind = 'extension') = (until_at is not null))
);
create index agreement_entry on agreement (entry_id);

create table submission (
  id uuid primary key,
  entry_id uuid not null references entry,
  unit text not null,
  attempt integer not null check (attempt >= 1),
  framework_version text not null,
  state text not null check (state in ('expected', 'draft-at-close', 'not-submitted', 'received', 'basic-issue',
    'technical-check', 'correction-requested', 'correction-returned', 'correction-lapsed', 'exception-pending', 'not-ready',
    'ready-to-mark', 'allocated', 'marking', 'marked', 'in-moderation', 'adjudication', 'agreed', 'outcome-confirmed',
    'released', 'deferred', 'withdrawn')),
  facts jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  unique (entry_id, unit, attempt)
);
create index submission_state on submission (state);

create table sighting (
  assignment_id integer not null,
  moodle_user_id integer not null,
  listed boolean not null,
  suspended boolean not null,
  status text not null,
  moodle_submission_id integer,
  attempt_number integer,
  time_modified timestamptz,
  cutoff_at timestamptz,
  extension_until timestamptz,
  files jsonb not null,
  seen_at timestamptz not null,
  primary key (assignment_id, moodle_user_id)
);

create table copy (
  id uuid primary key,
  submission_id uuid not null references submission,
  task_id text not null,
  assignment_id integer not null,
  moodle_submission_id integer not null,
  attempt_number integer not null,
  time_modified timestamptz not null,
  moodle_status text not null,
  taken_at timestamptz not null,
  unique (submission_id, assignment_id, moodle_submission_id, attempt_number, time_modified)
);

create table copied_file (
  id uuid primary key,
  copy_id uuid not null references copy,
  area text not null,
  filepath text not null,
  filename text not null,
  filesize bigint not null,
  mimetype text not null,
  sha1 text not null,
  sha256 text not null,
  time_modified timestamptz not null,
  unique (copy_id, area, filepath, filename)
);

create table problem (
  id uuid primary key,
  kind text not null,
  subject text not null,
  window_id uuid references submission_window,
  submission_id uuid references submission,
  outbox_id bigint,
  detail jsonb not null,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references person
);
create unique index problem_open on problem (kind, subject) where resolved_at is null;

create table history (
  id bigserial primary key,
  at timestamptz not null,
  who text not null,
  subject text not null,
  subject_id uuid not null,
  transition text not null,
  from_state text,
  to_state text not null,
  why jsonb not null
);
create index history_subject on history (subject_id);

create table decision_reason (
  history_id bigint primary key references history,
  reason text not null
);

create table outbox (
  id bigserial primary key,
  job text not null,
  key text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  attempts integer not null,
  sends integer not null default 0,
  sent_at timestamptz,
  done_at timestamptz,
  error text
);
create unique index outbox_open on outbox (job, key) where done_at is null;
create index outbox_due on outbox (due_at) where done_at is null;

create table email (
  id uuid primary key,
  template text not null,
  person_id uuid not null references person,
  occasion text not null,
  state text not null check (state in ('waiting', 'accepted', 'refused', 'not-needed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (template, person_id, occasion)
);
create index email_person on email (person_id);

create table email_message (
  email_id uuid primary key references email,
  message_id text not null unique,
  address text not null,
  subject text not null,
  html text not null,
  body text not null
);

create table email_attempt (
  id bigserial primary key,
  email_id uuid not null references email,
  at timestamptz not null,
  outcome text not null check (outcome in ('accepted', 'refused', 'later')),
  reply text not null
);
create index email_attempt_email on email_attempt (email_id);

create table sign_in_link (
  id uuid primary key,
  person_id uuid not null references person,
  token_hash text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table moodle_reading (
  id bigserial primary key,
  at timestamptz not null,
  findings jsonb not null
);

create table session (
  sid text primary key,
  sess json not null,
  expire timestamptz not null
);
create index session_expire on session (expire);

create function keep_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;
create trigger history_append_only before update or delete or truncate on history
  for each statement execute function keep_history();

create function tell_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_told after insert on outbox for each statement execute function tell_outbox();
create trigger clock_told after update on instance for each statement execute function tell_outbox();
`;

const down = `
drop table session, moodle_reading, sign_in_link, email_attempt, email_message, email, outbox, decision_reason, history, problem,
  copied_file, copy, sighting, submission, agreement, entry, window_task, submission_window, cohort,
  protected_characteristics, person, instance;
drop function keep_history();
drop function tell_outbox();
`;

export class CreateCore20261121T2300 implements MigrationInterface {
  readonly name = 'CreateCore1795302000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
