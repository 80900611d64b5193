// How many scripts somebody had marked before Moderato knew them: whoever has is in no first season, and their first scripts are not all moderated (R134).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `alter table person add column marked_before integer not null default 0 check (marked_before >= 0);`;
const down = `alter table person drop column marked_before;`;

export class NoteEarlierMarking20261122T1200 implements MigrationInterface {
  readonly name = 'NoteEarlierMarking1795348800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
