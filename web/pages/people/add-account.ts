// Adds an account for somebody who works here.
import type { Role } from '../../../domain/person/role.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';

/** An account to add. */
export interface NewAccount {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly urn: string | null;
}

/** Its id, or `address-taken`. */
export async function addAccount(tx: Tx, wanted: NewAccount, id: string, by: By): Promise<string | Refusal> {
  const made: unknown[] = await tx.query(
    `insert into person (id, given_name, family_name, email, roles, school_urn, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (lower(email)) do nothing returning id`,
    [id, wanted.givenName, wanted.familyName, wanted.email, wanted.roles, wanted.urn, by.at],
  );
  if (made.length === 0) return refused('address-taken', { field: 'email' });
  for (const role of wanted.roles) await note(tx, { subject: 'person', id, what: 'grant role', to: role, why: {} }, by);
  return id;
}
