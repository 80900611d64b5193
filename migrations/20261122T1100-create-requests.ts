// What participants ask for and what was decided, what sponsors confirm by a link, and a correction's clock while nobody can be reached.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table request (
  id uuid primary key,
  entry_id uuid not null references entry,
  unit text,
  kind text not null check (kind in ('deferral', 'extension', 'exception', 'withdrawal')),
  requirement text,
  until_on date,
  reason text not null,
  instead text not null,
  adjustment boolean not null,
  new_headship boolean not null,
  asked_at timestamptz not null,
  state text not null check (state in ('open', 'referred', 'granted', 'refused', 'taken-back')),
  referred_at timestamptz,
  decided_by uuid references person,
  decided_at timestamptz,
  answer text,
  decided_on date,
  reference text,
  check ((kind = 'exception') = (requirement is not null)),
  check ((kind = 'extension') = (until_on is not null)),
  check (kind <> 'exception' or unit is not null),
  check (state <> 'referred' or (kind = 'exception' and referred_at is not null)),
  check ((state in ('granted', 'refused')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check (kind <> 'exception' or state not in ('granted', 'refused') or (decided_on is not null and reference is not null))
);
create unique index request_open on request (entry_id, kind, coalesce(unit, ''), coalesce(requirement, ''))
  where state in ('open', 'referred');

create table sponsor_confirmation (
  id uuid primary key,
  submission_id uuid not null references submission,
  sponsor_id uuid not null references person,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  ended_at timestamptz,
  confirmed_at timestamptz,
  name text,
  role text,
  comments text,
  check ((confirmed_at is null) = (name is null)),
  check ((confirmed_at is null) = (role is null)),
  check ((confirmed_at is null) = (comments is null)),
  check (confirmed_at is null or ended_at is null)
);
create unique index sponsor_confirmation_open on sponsor_confirmation (submission_id)
  where confirmed_at is null and ended_at is null;
create unique index sponsor_confirmation_done on sponsor_confirmation (submission_id) where confirmed_at is not null;

alter table correction add column clock_stopped_at timestamptz;
`;

const down = `
alter table correction drop column clock_stopped_at;
drop table sponsor_confirmation, request;
`;

export class CreateRequests20261122T1100 implements MigrationInterface {
  readonly name = 'CreateRequests1795345200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
