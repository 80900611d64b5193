// Where a sign-in link goes on to: the page that was asked for before it, so that a link in an email opens what it names.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `alter table sign_in_link add column goes_to text not null default '/' check (goes_to ~ '^/([^/]|$)');`;
const down = `alter table sign_in_link drop column goes_to;`;

export class SignInGoesOn20261122T1700 implements MigrationInterface {
  readonly name = 'SignInGoesOn1795366800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
