// Which basic faults a participant was told of, so that each is told once (R79).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table basic_fault (
  entry_id uuid not null references entry,
  task_id text not null,
  file text not null,
  fault text not null check (fault in ('empty', 'macros', 'not-accepted')),
  told_at timestamptz not null,
  told_in uuid not null,
  primary key (entry_id, task_id, file, fault)
);
create index basic_fault_told_in on basic_fault (told_in);
`;

const down = `drop table basic_fault;`;

export class TellBasicFaults20261122T1300 implements MigrationInterface {
  readonly name = 'TellBasicFaults1795352400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
