/** What only the sandbox's own controls can do: its clock, and what staff do on Moodle's pages where no web service reaches. */
import { z } from 'zod';

const done = z.object({ done: z.boolean() });

async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the sandbox refused ${path}: ${await response.text()}`);
  return response.json();
}

/** Sets the sandbox's clock to this instant. */
export async function setMoodleClock(url: string, now: Date): Promise<void> {
  await post(url, 'clock', { now: now.toISOString() });
}

/** Does one of the sandbox's staff acts; throws where there was nothing to do it to. */
export async function actInMoodle(url: string, act: Readonly<Record<string, string | number>>): Promise<void> {
  const reply = done.parse(await post(url, 'act', act));
  if (!reply.done) throw new Error(`the sandbox found nothing to do for ${JSON.stringify(act)}`);
}
