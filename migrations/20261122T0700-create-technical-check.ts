// The technical check's tables: what each requirement came to, what was read of each file, what was asked back.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table requirement_result (
  submission_id uuid not null references submission,
  requirement text not null,
  result text check (result in ('met', 'not-met', 'excepted', 'does-not-apply')),
  found_by text not null check (found_by in ('machine', 'person')),
  note text not null,
  evidence jsonb not null,
  at timestamptz not null,
  by_person uuid references person,
  primary key (submission_id, requirement),
  check ((found_by = 'person') = (by_person is not null))
);

create table document_reading (
  copied_file_id uuid primary key references copied_file,
  kind text not null,
  words integer check (words >= 0),
  words_method text,
  pages integer check (pages >= 0),
  findings jsonb not null,
  read_at timestamptz not null,
  check ((words is null) = (words_method is null))
);

create table correction (
  id uuid primary key,
  submission_id uuid not null references submission,
  round integer not null check (round >= 1),
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  due_at timestamptz not null check (due_at > asked_at),
  items jsonb not null check (jsonb_array_length(items) > 0),
  copy_ids_before jsonb not null,
  reopened_at timestamptz,
  outcome text not null check (outcome in ('open', 'returned', 'lapsed', 'cancelled')),
  settled_at timestamptz,
  returned_as text check (returned_as in ('submitted', 'draft')),
  returned_at timestamptz,
  set_aside jsonb not null,
  told_at timestamptz,
  decided_by uuid references person,
  decided_at timestamptz,
  unique (submission_id, round),
  check ((outcome = 'open') = (settled_at is null)),
  check ((outcome = 'returned') = (returned_as is not null)),
  check ((decided_by is null) = (decided_at is null))
);
create unique index correction_open on correction (submission_id) where outcome = 'open';

alter table copy drop constraint copy_submission_id_assignment_id_moodle_submission_id_attem_key;
alter table copy add constraint copy_taken_once unique (submission_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status);
`;

const down = `
alter table copy drop constraint copy_taken_once;
alter table copy add constraint copy_submission_id_assignment_id_moodle_submission_id_attem_key
  unique (submission_id, assignment_id, moodle_submission_id, attempt_number, time_modified);
drop table correction, document_reading, requirement_result;
`;

export class CreateTechnicalCheck20261122T0700 implements MigrationInterface {
  readonly name = 'CreateTechnicalCheck1795330800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
