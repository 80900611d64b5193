// Turns what came back instead of an answer into one MoodleFailure: an HTTP status, an error object, or no reply at all.
import { z } from 'zod';
import type { HttpReply, NoReply } from './http-client.ts';
import { wordsFor } from './failure-words.ts';
import { MoodleFailure } from './moodle-failure.ts';

/** Removes the token from any text that came from outside. */
export type Scrub = (text: string) => string;

/** Text without the token, as it stands or percent-encoded. */
export const scrubber = (token: string): Scrub => {
  const forms = [token, encodeURIComponent(token)].filter((form) => form !== '');
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, '[token]'), text);
};

type Extra = { said?: string | null; retryAfterSeconds?: number | null; where?: string };

/** The failure for a code, in the table's words. */
export function failureOf(moodleFunction: string, errorcode: string, extra: Extra = {}): MoodleFailure {
  const words = wordsFor(errorcode);
  const what = extra.where === undefined ? words.what : `${words.what} ${extra.where}`;
  return new MoodleFailure({
    ...words,
    what,
    errorcode,
    moodleFunction,
    said: extra.said ?? null,
    retryAfterSeconds: extra.retryAfterSeconds ?? null,
  });
}

const statusCodes: Record<number, string> = {
  403: 'webservicesoff',
  404: 'notmoodle',
  408: 'timeout',
  429: 'toomanyrequests',
};

const seconds = (header: string | null): number | null =>
  header !== null && /^\d{1,6}$/u.test(header) ? Number(header) : null;

/** The failure that an HTTP status means, or null where the status is a success. */
export function statusFailure(moodleFunction: string, reply: HttpReply<unknown>): MoodleFailure | null {
  const { status } = reply;
  if (status >= 200 && status < 300) return null;
  const retryAfterSeconds = seconds(reply.header('retry-after'));
  const code =
    statusCodes[status] ?? (status >= 500 ? 'serverfault' : status >= 300 && status < 400 ? 'redirected' : 'refused');
  return failureOf(moodleFunction, code, { said: `HTTP ${String(status)}`, retryAfterSeconds });
}

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/u;

/** The failure that a missing reply means. */
export function noReplyFailure(moodleFunction: string, gone: NoReply): MoodleFailure {
  const slow = ['ABORTED', 'ETIMEDOUT', 'ECONNABORTED'].includes(gone.code);
  const code = untrusted.test(gone.code) ? 'certificate' : slow ? 'timeout' : 'unreachable';
  return failureOf(moodleFunction, code, { said: gone.code });
}

const errorReply = z
  .object({
    errorcode: z.string(),
    exception: z.string().optional(),
    message: z.string().optional(),
    error: z.string().optional(),
  })
  .refine((reply) => reply.exception !== undefined || reply.error !== undefined);

/** Moodle's error object (`{exception, errorcode, message}` or `{error, errorcode}`), which comes with status 200; else null. */
export function errorObjectFailure(moodleFunction: string, reply: unknown, scrub: Scrub): MoodleFailure | null {
  const parsed = errorReply.safeParse(reply);
  if (!parsed.success) return null;
  const { errorcode, message, error } = parsed.data;
  return failureOf(moodleFunction, scrub(errorcode).slice(0, 60), {
    said: scrub(message ?? error ?? '').slice(0, 300),
  });
}
