// One question to Moodle: encoded, sent with the token in the body, sorted if it failed, parsed if it did not.
import type { z } from 'zod';
import { formBody, formFields, type FormParams, type FormValue } from './form-body.ts';
import { NoReply, type HttpClient, type HttpReply } from './http-client.ts';
import type { Limit } from './limit.ts';
import { fieldCount, packs } from './packs.ts';
import type { FunctionNeeded } from './readiness/functions-needed.ts';
import { errorObjectFailure, failureOf, noReplyFailure, statusFailure, type Scrub } from './sort-failure.ts';

/** What the door writes to the log: names, counts and times; never parameters, replies or the token. */
export type MoodleLog = { debug: (facts: Record<string, unknown>, message: string) => void };

/** What the function groups are built on. */
export type MoodleWire = {
  /** Asks one function, which the readiness check therefore knows. @throws MoodleFailure */
  call: <T>(moodleFunction: FunctionNeeded, params: FormParams, reply: z.ZodType<T>) => Promise<T>;
  /** Splits a list so that each call with it and `fixed` stays under Moodle's input limit. */
  split: <Item>(items: readonly Item[], fixed: FormParams, asSent: (item: Item) => FormValue) => Item[][];
};

/** How a wire is made. */
export type WireOptions = {
  readonly base: URL;
  readonly token: string;
  readonly timeoutMs: number;
  readonly maxInputVars: number;
  readonly http: HttpClient;
  readonly limit: Limit;
  readonly scrub: Scrub;
  readonly log: MoodleLog;
};

const ownFields = 2; // wstoken and wsfunction

function parseJson(moodleFunction: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failureOf(moodleFunction, 'notjson');
  }
}

function parseReply<T>(moodleFunction: string, reply: HttpReply<string>, schema: z.ZodType<T>, scrub: Scrub): T {
  const bad = statusFailure(moodleFunction, reply);
  if (bad !== null) throw bad;
  const json = parseJson(moodleFunction, reply.body);
  const error = errorObjectFailure(moodleFunction, json, scrub);
  if (error !== null) throw error;
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? '' : `At ${issue.path.map(String).join('.') || 'the top'}: ${issue.message}.`;
  throw failureOf(moodleFunction, 'schema', { where: scrub(where) });
}

/** A wire to one Moodle. */
export function moodleWire({ base, token, timeoutMs, maxInputVars, http, limit, scrub, log }: WireOptions): MoodleWire {
  const endpoint = new URL(base);
  endpoint.pathname = `${base.pathname.replace(/\/+$/u, '')}/webservice/rest/server.php`;
  endpoint.search = '?moodlewsrestformat=json';
  const send = async (moodleFunction: string, params: FormParams) => {
    const fields = formFields({ wstoken: token, wsfunction: moodleFunction, ...params });
    if (fields.length > maxInputVars)
      throw new RangeError(
        `${moodleFunction}: ${String(fields.length)} form fields, more than ${String(maxInputVars)}.`,
      );
    try {
      return await http.postForText(endpoint, formBody(fields), AbortSignal.timeout(timeoutMs));
    } catch (error) {
      throw error instanceof NoReply ? noReplyFailure(moodleFunction, error) : error;
    }
  };
  return {
    call: (moodleFunction, params, schema) =>
      limit(async () => {
        const start = performance.now();
        const reply = await send(moodleFunction, params);
        log.debug(
          {
            moodleFunction,
            status: reply.status,
            characters: reply.body.length,
            ms: Math.round(performance.now() - start),
          },
          'asked Moodle',
        );
        return parseReply(moodleFunction, reply, schema, scrub);
      }),
    split: (items, fixed, asSent) =>
      packs(items, maxInputVars - ownFields - formFields(fixed).length, (item) => fieldCount(asSent(item))),
  };
}
