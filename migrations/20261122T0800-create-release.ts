// Who stands behind a mark scheme, what was concluded, what keeps a result back, and who was sent which letter.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table scheme_confirmation (
  window_id uuid not null references submission_window,
  scheme_version text not null,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (window_id, scheme_version, person_id)
);

create table outcome (
  id uuid primary key,
  submission_id uuid not null references submission,
  result text not null check (result in ('pass', 'fail')),
  scheme_version text not null,
  total jsonb not null,
  areas jsonb not null,
  failed jsonb not null,
  corrects uuid unique references outcome,
  at timestamptz not null,
  by_person uuid not null references person,
  check ((result = 'fail') = (jsonb_array_length(failed) > 0))
);
create unique index outcome_first on outcome (submission_id) where corrects is null;

create function keep_outcomes() returns trigger language plpgsql as $$
begin
  raise exception 'outcomes are append-only';
end $$;
create trigger outcome_append_only before update or delete or truncate on outcome
  for each statement execute function keep_outcomes();

create table feedback_reading (
  submission_id uuid primary key references submission,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person,
  at timestamptz not null
);

create table hold (
  id uuid primary key,
  entry_id uuid not null references entry,
  kind text not null check (kind in ('malpractice', 'complaint', 'engagement', 'evidence', 'other')),
  reason text not null,
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  closed_at timestamptz,
  closed_by uuid references person,
  closing_reason text,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_reason is null))
);
create unique index hold_open on hold (entry_id, kind) where closed_at is null;

create table result_date (
  id uuid primary key,
  entry_id uuid not null references entry,
  results_on date not null,
  set_at timestamptz not null,
  set_by uuid references person
);
create index result_date_entry on result_date (entry_id);

create table release_batch (
  id uuid primary key,
  window_id uuid not null references submission_window,
  dry_run_hash text not null check (dry_run_hash ~ '^[0-9a-f]{64}$'),
  dry_run jsonb not null,
  due_at timestamptz not null,
  approved_by uuid not null references person,
  approved_at timestamptz not null,
  taken_back_by uuid references person,
  taken_back_at timestamptz,
  released_at timestamptz,
  check ((taken_back_at is null) = (taken_back_by is null)),
  check (taken_back_at is null or released_at is null)
);
create index release_batch_window on release_batch (window_id);

create table release_member (
  batch_id uuid not null references release_batch,
  entry_id uuid not null references entry,
  letter text not null check (letter in ('result-pass', 'result-fail', 'result-fail-again')),
  state text not null check (state in ('approved', 'released', 'left-out')),
  left_out_because text,
  primary key (batch_id, entry_id),
  check ((state = 'left-out') = (left_out_because is not null))
);
create unique index release_member_once on release_member (entry_id) where state <> 'left-out';
`;

const down = `
drop table release_member, release_batch, result_date, hold, feedback_reading, outcome, scheme_confirmation;
drop function keep_outcomes();
`;

export class CreateRelease20261122T0800 implements MigrationInterface {
  readonly name = 'CreateRelease1795334400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
