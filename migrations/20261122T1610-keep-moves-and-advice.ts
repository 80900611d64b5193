// Schools that participants moved from and to (R35), and advice on whether a project is suitable (R45).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table school_move (
  id uuid primary key,
  person_id uuid not null references person,
  from_name text,
  from_urn text,
  to_name text not null check (to_name <> ''),
  to_urn text not null check (to_urn ~ '^[0-9]{6}$'),
  moved_on date not null,
  agreed_by text not null check (agreed_by <> ''),
  agreed_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create index school_move_person on school_move (person_id);

create table project_advice (
  id uuid primary key,
  entry_id uuid not null references entry,
  unit text not null,
  question text not null check (question <> ''),
  advice text not null check (advice <> ''),
  given_by uuid not null references person,
  given_at timestamptz not null
);
create index project_advice_entry on project_advice (entry_id);
`;

const down = `drop table project_advice, school_move;`;

export class KeepMovesAndAdvice20261122T1610 implements MigrationInterface {
  readonly name = 'KeepMovesAndAdvice1795363800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
