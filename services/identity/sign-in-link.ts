// Sign-in by an emailed link: works once, for 20 minutes, and only when a person presses the button on the page it opens.
import { createHash, randomUUID } from 'node:crypto';
import type { Role } from '../../domain/person/role.ts';
import { roles } from '../../domain/person/role.ts';
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../database/database.ts';
import { tell } from '../register/tell.ts';
import { codeFor, isCodeFor } from './secret-codes.ts';

/** Minutes a link works. */
export const linkMinutes = 20;

/** Links of one person that may be open at once: no one can fill another's mailbox. */
const openLinks = 5;

/** An account as the pages know it. */
export interface Account {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly theme: 'light' | 'dark' | null;
}

/** Who asks for a link, and the path on this site to which it is to lead. */
export interface AskedLink {
  readonly email: string;
  readonly goesTo: string;
}

/** Makes a link for whoever has this address, if anyone, and owes its email. Says nothing of whether there is such a person. */
export async function askForLink(tx: Tx, { email, goesTo }: AskedLink, secret: string, at: Date): Promise<void> {
  // Locked, so that two askers at once are counted one after the other.
  const people: { id: string }[] = await tx.query(
    'select id from person where lower(email) = lower($1) for no key update',
    [email.trim()],
  );
  const personId = people[0]?.id;
  if (personId === undefined) return;
  const open: { n: string }[] = await tx.query(
    'select count(*) as n from sign_in_link where person_id = $1 and expires_at >= $2 and used_at is null',
    [personId, at],
  );
  if (Number(open[0]?.n ?? 0) >= openLinks) return;
  const id = randomUUID();
  await tx.query(
    'insert into sign_in_link (id, person_id, token_hash, made_at, expires_at, goes_to) values ($1, $2, $3, $4, $5, $6)',
    [id, personId, hashOf(codeFor(secret, 'sign-in', id)), at, new Date(at.getTime() + linkMinutes * 60_000), goesTo],
  );
  await tell(tx, { template: 'sign-in', personId, occasion: id, at });
}

/** Whose a link was, and where it leads. */
export interface UsedLink {
  readonly account: Account;
  readonly goesTo: string;
}

/** Uses a link up and tells whose it is. Refuses one that is used, too old or not ours. */
export async function useLink(tx: Tx, id: string, code: string, secret: string, at: Date): Promise<UsedLink | Refusal> {
  if (!isUuid(id) || !isCodeFor(secret, 'sign-in', id, code)) return refused('link-unknown');
  const used: [{ person_id: string; goes_to: string }[], number] = await tx.query(
    'update sign_in_link set used_at = $2 where id = $1 and used_at is null and expires_at >= $2 and token_hash = $3 returning person_id, goes_to',
    [id, at, hashOf(code)],
  );
  const [link] = used[0];
  if (link === undefined) return refused('link-used-or-old');
  return { account: await accountOf(tx, link.person_id), goesTo: link.goes_to };
}

/** The account of a person. Throws when there is none. */
export async function accountOf(tx: Pick<Tx, 'query'>, personId: string): Promise<Account> {
  const rows: { id: string; name: string; roles: string[]; theme: string | null }[] = await tx.query(
    `select id, given_name || ' ' || family_name as name, roles, theme from person where id = $1`,
    [personId],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`There is no person ${personId}.`);
  const theme = row.theme === 'light' || row.theme === 'dark' ? row.theme : null;
  return { personId: row.id, name: row.name, roles: roles.filter((role) => row.roles.includes(role)), theme };
}

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');
const isUuid = (text: string) => /^[0-9a-f-]{36}$/i.test(text);
