// A person's address and whether they have confirmed it.
import type { Database } from '../../../services/database/database.ts';

/** Undefined where there is no such person. */
export async function addressOf(
  database: Database,
  personId: string,
): Promise<{ email: string; confirmed: boolean } | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(personId)) return undefined;
  const rows: { email: string; confirmed: boolean }[] = await database.query(
    'select email, email_confirmed_at is not null as confirmed from person where id = $1',
    [personId],
  );
  return rows[0];
}
