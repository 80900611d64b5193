/** Calls a Moodle web service as an app does: one POST, the token in its body, errors as replies with status 200. */
import { z } from 'zod';

/** Where a Moodle is and whose token is used. */
export interface MoodleDoor {
  readonly url: string;
  readonly token: string;
}

/** What Moodle says when it will not do something: its own `errorcode`, since classes and messages change between versions. */
export class MoodleSaidNo extends Error {
  readonly errorcode: string;

  constructor(what: string, errorcode: string, message: string) {
    super(`${what}: ${errorcode}: ${message}`);
    this.name = 'MoodleSaidNo';
    this.errorcode = errorcode;
  }
}

const errorReply = z.object({ errorcode: z.string(), message: z.string().optional(), error: z.string().optional() });

/** Reads a reply and throws `MoodleSaidNo` where it is an error in Moodle's clothes, whatever its status. */
export async function readReply(what: string, response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new MoodleSaidNo(what, `http-${String(response.status)}`, text.slice(0, 200));
  const reply: unknown = JSON.parse(text);
  const error = errorReply.safeParse(reply);
  if (error.success) throw new MoodleSaidNo(what, error.data.errorcode, error.data.message ?? error.data.error ?? '');
  return reply;
}

/** Calls one function; parameters have Moodle's bracketed names. Answers the reply as it came, unknown until parsed. */
export async function callMoodle(
  door: MoodleDoor,
  wsfunction: string,
  params: Readonly<Record<string, string | number>>,
): Promise<unknown> {
  const body = new URLSearchParams({ wstoken: door.token, wsfunction });
  for (const [name, value] of Object.entries(params)) body.append(name, String(value));
  const response = await fetch(`${door.url}/webservice/rest/server.php?moodlewsrestformat=json`, {
    method: 'POST',
    body,
  });
  return readReply(wsfunction, response);
}
