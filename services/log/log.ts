// One structured log per process. Secrets never enter: known secret fields are cut out before a line is written.
import { pino, type Logger } from 'pino';

/** A structured logger (pino). */
export type Log = Logger;

/** Makes the process's log, writing JSON lines to standard error so that a command's standard output stays its own. */
export function makeLog(level: string, name: string): Log {
  return pino(
    {
      level,
      name,
      redact: [
        'token',
        'wstoken',
        '*.token',
        '*.wstoken',
        'password',
        '*.password',
        'privatetoken',
        'userprivateaccesskey',
      ],
    },
    pino.destination(2),
  );
}
