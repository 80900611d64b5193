// The account that opens a new instance: whoever FIRST_ADMIN_EMAIL names is an admin.
import { randomUUID } from 'node:crypto';
import { inTransaction, type Database } from '../database/database.ts';
import { note } from '../register/note.ts';

/** Makes the account if no person has the address; an existing account is left as it is. */
export async function firstAdmin(database: Database, email: string, at: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const made: { id: string }[] = await tx.query(
      `insert into person (id, given_name, family_name, email, roles, created_at) values ($1, 'Programme', 'office', $2, '{admin}', $3)
       on conflict (lower(email)) do nothing returning id`,
      [randomUUID(), email, at],
    );
    const id = made[0]?.id;
    if (id !== undefined)
      await note(tx, { subject: 'person', id, what: 'grant role', to: 'admin', why: {} }, { who: 'start-up', at });
  });
}
