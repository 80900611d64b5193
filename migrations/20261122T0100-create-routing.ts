// Who may mark what, and who was given it: training, capacity, conflicts, plans, allocations.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table training (
  id uuid primary key,
  person_id uuid not null references person,
  programme text not null,
  framework_version text not null,
  trained_on date not null,
  expires_on date not null,
  check (expires_on > trained_on),
  unique (person_id, programme, framework_version, trained_on)
);

create table availability (
  window_id uuid not null references submission_window,
  person_id uuid not null references person,
  capacity integer not null check (capacity >= 0),
  primary key (window_id, person_id)
);

create table conflict (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('participant', 'school')),
  participant_id uuid references person,
  urn text check (urn ~ '^[0-9]{6}$'),
  reason_code text not null check (reason_code in ('taught', 'coached', 'sponsored', 'managed', 'works-there', 'placed-there', 'interest')),
  declared_at timestamptz not null,
  check ((kind = 'participant') = (participant_id is not null)),
  check ((kind = 'school') = (urn is not null)),
  unique nulls not distinct (person_id, participant_id, urn)
);

create table routing_plan (
  id uuid primary key,
  window_id uuid not null references submission_window,
  seed text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  committed_at timestamptz not null
);
create index routing_plan_window on routing_plan (window_id);

create table allocation (
  id uuid primary key,
  plan_id uuid not null references routing_plan,
  submission_id uuid not null references submission,
  person_id uuid not null references person,
  due_on date not null,
  state text not null check (state in ('allocated', 'started', 'declined', 'reclaimed', 'done')),
  reason_code text check (reason_code in ('too-many', 'away', 'conflict', 'other')),
  at timestamptz not null,
  check ((state = 'declined') = (reason_code is not null))
);
create unique index allocation_live on allocation (submission_id) where state in ('allocated', 'started', 'done');
create index allocation_submission on allocation (submission_id);
create index allocation_person on allocation (person_id);
create index allocation_plan on allocation (plan_id);
`;

const down = `drop table allocation, routing_plan, conflict, availability, training;`;

export class CreateRouting20261122T0100 implements MigrationInterface {
  readonly name = 'CreateRouting1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
