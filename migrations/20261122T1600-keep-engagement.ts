// What a cohort's check goes by, the sessions of its course and who attended them (R36, R39, R40, R43, R66).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table check_terms (
  cohort_id uuid primary key references cohort,
  sponsor_comments_required boolean not null,
  terms_in_full text[] not null,
  compulsory_activities integer[] not null,
  set_by uuid not null references person,
  set_at timestamptz not null
);

create table course_session (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  name text not null check (name <> ''),
  modules integer[] not null,
  logs integer[] not null,
  listed_at timestamptz not null,
  ended_at timestamptz,
  check ((cardinality(modules) = 0) = (cardinality(logs) = 0))
);
create unique index course_session_listed on course_session (cohort_id, name) where ended_at is null;

create table attendance (
  id bigint primary key generated always as identity,
  session_id uuid not null references course_session,
  person_id uuid not null references person,
  recorded_at timestamptz not null,
  attended boolean not null,
  recorded_by uuid not null references person
);
create index attendance_latest on attendance (session_id, person_id, id);
`;

const down = `drop table attendance, course_session, check_terms;`;

export class KeepEngagement20261122T1600 implements MigrationInterface {
  readonly name = 'KeepEngagement1795363200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
