// A slow line: so many bytes a second, in small pieces.
import { Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** No step at all where no speed is set. */
export function throttle(bytesPerSecond: number | undefined): Transform[] {
  if (bytesPerSecond === undefined) return [];
  const piece = Math.max(1, Math.ceil(bytesPerSecond / 20));
  const slow = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const sendAll = async (): Promise<void> => {
        for (let at = 0; at < chunk.length && !slow.destroyed; at += piece) {
          slow.push(chunk.subarray(at, at + piece));
          await pause(50);
        }
      };
      sendAll().then(() => done(), done);
    },
  });
  return [slow];
}
