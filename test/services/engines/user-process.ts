// A process that uses the embedded server of a folder, says so, and stops in order when its input ends: for tests to kill or end.
import pg from 'pg';
import { embeddedPostgres } from '../../../services/engines/embedded-postgres.ts';

const server = await embeddedPostgres(process.argv[2] ?? '', 'quick');
const client = new pg.Client({ connectionString: server.url });
await client.connect();
const { rows } = await client.query<{ user: string }>('select current_user as user');
await client.end();
process.stdout.write(`${JSON.stringify({ url: server.url, user: rows[0]?.user })}\n`);
process.stdin.resume();
process.stdin.once('end', () => {
  void server.stop().then(() => {
    process.exit(0);
  });
});
