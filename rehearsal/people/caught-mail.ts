/** Reads the mail that a catcher holds, as the people do whom it was written to. */
import { z } from 'zod';

const list = z.array(z.object({ id: z.string(), subject: z.string(), to: z.array(z.string()) }));
const mail = z.object({ subject: z.string(), text: z.string() });

/** One email in a list. */
export type CaughtMail = z.output<typeof list>[number];

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/** What was sent to this address, or to anybody, the newest first. */
export async function mailTo(catcher: string, address = ''): Promise<CaughtMail[]> {
  return list.parse(await read(`${catcher}/api/mails?to=${encodeURIComponent(address)}`));
}

/** The first link in an email's plain text whose path begins so. Throws a RangeError where it has none. */
export async function linkIn(catcher: string, id: string, path: string): Promise<string> {
  const { subject, text } = mail.parse(await read(`${catcher}/api/mails/${id}`));
  const links = text.match(/https?:\/\/[^\s<>"]+/gu) ?? [];
  const found = links.find((link) => new URL(link).pathname.startsWith(path));
  if (found === undefined) throw new RangeError(`“${subject}” has no link to ${path}`);
  return found;
}
