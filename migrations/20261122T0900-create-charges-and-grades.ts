// What an entry is charged, how a person was told where no letter could, and what of a result stands in Moodle.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table charge (
  id uuid primary key,
  entry_id uuid not null references entry,
  kind text not null check (kind in ('non-submission', 'second-resubmission')),
  pence integer not null check (pence > 0),
  state text not null check (state in ('proposed', 'confirmed', 'waived')),
  reason text,
  decided_by uuid references person,
  decided_at timestamptz,
  at timestamptz not null,
  unique (entry_id, kind),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'waived') = (reason is not null))
);

create table told_otherwise (
  email_id uuid primary key references email,
  way text not null check (way in ('phone', 'post', 'in-person')),
  told_by uuid not null references person,
  told_at timestamptz not null
);

create table moodle_grade (
  id uuid primary key,
  submission_id uuid not null references submission,
  assignment_id integer not null,
  wanted jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'differs', 'not-written')),
  reason text,
  overwrites boolean not null,
  at timestamptz not null,
  unique (submission_id, assignment_id),
  check ((state in ('differs', 'not-written')) = (reason is not null))
);
create index moodle_grade_state on moodle_grade (state) where state <> 'confirmed';
`;

const down = `drop table moodle_grade, told_otherwise, charge;`;

export class CreateChargesAndGrades20261122T0900 implements MigrationInterface {
  readonly name = 'CreateChargesAndGrades1795338000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
