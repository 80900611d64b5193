// A free port, the same as last time if it can be had: whoever was connected finds a restarted server again.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port noted in `file` if it is free, else another that is, noted there. */
export async function portLikeBefore(file: string): Promise<number> {
  const before = noted(file);
  const port = await listenOn(before).catch(() => listenOn(0));
  if (port !== before) writeFileSync(file, String(port));
  return port;
}

function noted(file: string): number {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

function listenOn(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port.'));
        else resolve(address.port);
      });
    });
  });
}
