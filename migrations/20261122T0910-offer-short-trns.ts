// A TRN that came with five or six digits, padded with zeros: offered to an admin, and a TRN only once one has confirmed it (R29).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table person add column trn_offered text check (trn_offered ~ '^0[0-9]{6}$');
alter table person add constraint person_trn_settled check (trn is null or trn_offered is null);
`;

const down = `
alter table person drop constraint person_trn_settled;
alter table person drop column trn_offered;
`;

export class OfferShortTrns20261122T0910 implements MigrationInterface {
  readonly name = 'OfferShortTrns1795338600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
