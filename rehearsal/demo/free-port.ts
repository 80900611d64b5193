/** A port of the loopback that nobody listens on. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wanted port, or any free one. Throws an Error in words where the wanted one is taken. */
export async function freePort(wanted: number | undefined): Promise<number> {
  const server = createServer();
  server.listen(wanted ?? 0, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `Port ${String(wanted)} cannot be had: something else listens on it. Give another with --port, or none for any free one.`,
      { cause: error },
    );
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.');
  return address.port;
}
