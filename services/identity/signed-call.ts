// Calls from another machine, signed with a secret that both hold: the time and the body, so that neither can be changed or replayed later.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Milliseconds by which a signature's time may differ from ours. */
const tolerance = 5 * 60_000;

/** The signature of a body sent at `at`: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function signatureOf(secret: string, body: string, at: Date): string {
  const time = String(Math.floor(at.getTime() / 1000));
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

/** True for a signature of this very body, made with this secret within five minutes of `now`. */
export function isSigned(secret: string, body: string, signature: string, now: Date): boolean {
  const seconds = Number(/^t=(\d{1,12}),v1=[0-9a-f]{64}$/u.exec(signature)?.[1] ?? Number.NaN);
  if (!(Math.abs(seconds * 1000 - now.getTime()) <= tolerance)) return false;
  const right = Buffer.from(signatureOf(secret, body, new Date(seconds * 1000)));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right);
}
