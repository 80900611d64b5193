// Mark sheets and the marks on them. An empty score is null: 0 is a score.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table mark_sheet (
  id uuid primary key,
  submission_id uuid not null references submission,
  marker_id uuid not null references person,
  kind text not null check (kind in ('first', 'moderation', 'adjudication')),
  state text not null check (state in ('open', 'submitted', 'locked')),
  seed_order integer not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  locked_at timestamptz,
  unique (submission_id, kind, marker_id),
  check ((state = 'open') = (submitted_at is null)),
  check ((state = 'locked') = (locked_at is not null))
);
create index mark_sheet_marker on mark_sheet (marker_id);

create table mark (
  sheet_id uuid not null references mark_sheet,
  task_id text not null,
  code text not null,
  score smallint check (score >= 0),
  place text not null,
  comment text not null,
  evidence_seen boolean not null,
  version integer not null check (version >= 1),
  saved_at timestamptz not null,
  primary key (sheet_id, task_id, code)
);
`;

const down = `drop table mark, mark_sheet;`;

export class CreateMarking20261122T0110 implements MigrationInterface {
  readonly name = 'CreateMarking1795309800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
