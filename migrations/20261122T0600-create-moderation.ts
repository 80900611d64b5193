// Draws that can be made again from their record, what two markers propose and agree, and the final marks.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table draw (
  id uuid primary key,
  window_id uuid not null references submission_window,
  programme text not null,
  seed text not null,
  algorithm text not null,
  terms jsonb not null,
  chosen integer not null check (chosen >= 0),
  frame_hash text not null check (frame_hash ~ '^[0-9a-f]{64}$'),
  frame jsonb not null,
  rest integer not null check (rest >= 0),
  sampled integer not null check (sampled between 0 and rest),
  due_on date not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null references person
);
create index draw_window on draw (window_id);

create table draw_member (
  draw_id uuid not null references draw,
  submission_id uuid not null references submission unique,
  reasons text[] not null check (cardinality(reasons) > 0
    and reasons <@ array['borderline', 'fail', 'new-assessor', 'sample', 'assessor-minimum']),
  primary key (draw_id, submission_id)
);

create table mark_proposal (
  submission_id uuid primary key references submission,
  id uuid not null unique,
  marks jsonb not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null
);

create table agreement_of_marks (
  submission_id uuid primary key references submission,
  first_sheet_id uuid not null references mark_sheet,
  moderation_sheet_id uuid not null references mark_sheet,
  outcome text not null check (outcome in ('first-stands', 'agreed', 'adjudicated')),
  changed boolean not null,
  at timestamptz not null,
  by_person uuid references person,
  check ((outcome = 'first-stands') = (by_person is null)),
  check (not (outcome = 'first-stands' and changed))
);

create table final_mark (
  submission_id uuid not null references submission,
  task_id text not null,
  code text not null,
  score smallint not null check (score >= 0),
  source text not null check (source in ('first', 'agreed', 'adjudicated')),
  reason text,
  primary key (submission_id, task_id, code),
  check ((source = 'first') = (reason is null))
);
`;

const down = `drop table final_mark, agreement_of_marks, mark_proposal, draw_member, draw;`;

export class CreateModeration20261122T0600 implements MigrationInterface {
  readonly name = 'CreateModeration1795327200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
