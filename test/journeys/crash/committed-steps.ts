// Counts what is committed: every transition, file and settled email, told by the database itself in the commit that makes it true.
import pg from 'pg';
import type { Database } from '../../../services/database/database.ts';

/** Calls `passed` with the count so far at every committed step. The function that stops counting. */
export async function countSteps(
  database: Database,
  url: string,
  passed: (steps: number) => void,
): Promise<() => Promise<void>> {
  await database.query(`
    create or replace function tell_step() returns trigger language plpgsql as $$ begin perform pg_notify('step', gen_random_uuid()::text); return null; end $$;
    create or replace trigger step_history after insert on history for each row execute function tell_step();
    create or replace trigger step_file after insert on copied_file for each row execute function tell_step();
    create or replace trigger step_email after update of settled_at on email for each row execute function tell_step();`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let steps = 0;
  client.on('notification', () => passed((steps += 1)));
  await client.query('listen step');
  return () => client.end();
}
