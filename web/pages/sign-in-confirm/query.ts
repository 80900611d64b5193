// Looks at a sign-in link without using it.
import type { Database } from '../../../services/database/database.ts';
import { isCodeFor } from '../../../services/identity/secret-codes.ts';

/** The link's address and end, or undefined when it is not ours, used, or too old. */
export async function linkWaiting(
  database: Database,
  id: string,
  code: string,
  secret: string,
  at: Date,
): Promise<{ email: string; worksUntil: Date } | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id) || !isCodeFor(secret, 'sign-in', id, code)) return undefined;
  const rows: { email: string; expires_at: Date }[] = await database.query(
    'select p.email, l.expires_at from sign_in_link l join person p on p.id = l.person_id where l.id = $1 and l.used_at is null and l.expires_at >= $2',
    [id, at],
  );
  const row = rows[0];
  return row === undefined ? undefined : { email: row.email, worksUntil: row.expires_at };
}
