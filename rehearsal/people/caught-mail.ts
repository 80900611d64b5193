/** Reads the mail that a catcher holds, as the people do whom it was written to. */
import { z } from 'zod';

const list = z.array(z.object({ id: z.string(), subject: z.string(), to: z.array(z.string()) }));
const mail = z.object({ text: z.string() });

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

/** The links in an email's plain text whose path begins so, each once, in their order. */
export async function linksIn(catcher: string, id: string, path: string): Promise<string[]> {
  const { text } = mail.parse(await read(`${catcher}/api/mails/${id}`));
  const links = text.match(/https?:\/\/[^\s<>"]+/gu) ?? [];
  return [...new Set(links.filter((link) => new URL(link).pathname.startsWith(path)))];
}

/** The first of them. Throws a RangeError where it has none. */
export async function linkIn(catcher: string, id: string, path: string): Promise<string> {
  const [found] = await linksIn(catcher, id, path);
  if (found === undefined) throw new RangeError(`email ${id} has no link to ${path}`);
  return found;
}
