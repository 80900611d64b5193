// The account that opens a new instance: whoever FIRST_ADMIN_EMAIL names is an admin.
import { randomUUID } from 'node:crypto';
import { inTransaction, type Database } from '../database/database.ts';
import { note } from '../register/note.ts';

/** Makes the account where there is no admin yet; an account with that address becomes one. Any number of processes may ask. */
export async function firstAdmin(database: Database, email: string, at: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const made: { id: string }[] = await tx.query(
      `insert into person (id, given_name, family_name, email, roles, created_at)
       select $1, 'Programme', 'office', $2, '{admin}', $3 where not exists (select 1 from person where 'admin' = any(roles))
       on conflict (lower(email)) do update set roles = array_append(person.roles, 'admin') where not 'admin' = any(person.roles)
       returning id`,
      [randomUUID(), email, at],
    );
    const id = made[0]?.id;
    if (id === undefined) return;
    await note(tx, { subject: 'person', id, what: 'grant role', to: 'admin', why: {} }, { who: 'start-up', at });
  });
}
