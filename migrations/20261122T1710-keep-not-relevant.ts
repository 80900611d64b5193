// Files that a checker found not relevant to the work, and why (R65).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table file_not_relevant (
  submission_id uuid not null references submission,
  sha256 text not null,
  why text not null check (why <> ''),
  by_person uuid not null references person,
  at timestamptz not null,
  primary key (submission_id, sha256)
);
`;

const down = `drop table file_not_relevant;`;

export class KeepNotRelevant20261122T1710 implements MigrationInterface {
  readonly name = 'KeepNotRelevant1795367400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
