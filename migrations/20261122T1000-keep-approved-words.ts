// What an approved release says of each script, word for word: a mark scheme loaded later changes neither a letter nor a grade of it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table approved_words (
  batch_id uuid not null references release_batch,
  submission_id uuid not null references submission,
  shortfalls jsonb not null,
  areas jsonb not null,
  requires_all boolean not null,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  primary key (batch_id, submission_id)
);
create index approved_words_submission on approved_words (submission_id);
`;

const down = `drop table approved_words;`;

export class KeepApprovedWords20261122T1000 implements MigrationInterface {
  readonly name = 'KeepApprovedWords1795341600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
