// Caught mail on disk: the message as it came (.eml) and a note beside it (.json). Memory holds the notes only.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';

import { caughtMail } from './caught-mail.ts';
import type { CaughtMail, Delivery } from './caught-mail.ts';

/** Keeps the newest `keep` emails of a folder; opening a folder again brings back what it holds. */
export class MailStore {
  readonly #folder: string;
  readonly #keep: number;
  readonly #byId = new Map<string, CaughtMail>();
  readonly #byMessageId = new Map<string, CaughtMail>();
  #last = 0;

  private constructor(folder: string, keep: number) {
    this.#folder = folder;
    this.#keep = keep;
  }

  static async open(folder: string, keep: number): Promise<MailStore> {
    const store = new MailStore(folder, keep);
    await mkdir(folder, { recursive: true });
    const notes = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name));
    notes.sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
    for (const note of notes) store.#remember(caughtMail.parse(JSON.parse(await readFile(join(folder, note), 'utf8'))));
    return store;
  }

  /** Keeps a message; one with a known Message-ID is a further delivery of that email. */
  async add(raw: Buffer, deliveries: Delivery[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const known = this.#byMessageId.get(parsed.messageId ?? '');
    if (known !== undefined) {
      known.deliveries.push(...deliveries);
      await this.#writeNote(known);
      return;
    }
    const mail = this.#remember({
      id: String(this.#last + 1),
      messageId: parsed.messageId ?? '',
      from: parsed.from?.address ?? '',
      subject: parsed.subject ?? '',
      deliveries,
    });
    await writeFile(this.#path(mail.id, 'eml'), raw);
    await this.#writeNote(mail);
    await this.#dropOldest();
  }

  /** Newest first; with `to`, only those sent to an address that contains it. */
  list(to = ''): CaughtMail[] {
    const wanted = to.trim().toLowerCase();
    return [...this.#byId.values()]
      .reverse()
      .filter((mail) => mail.deliveries.some((each) => each.to.toLowerCase().includes(wanted)));
  }

  /** One email with its message parsed; null where there is none of that id. */
  async read(id: string): Promise<{ mail: CaughtMail; message: Email } | null> {
    const mail = this.#byId.get(id);
    if (mail === undefined) return null;
    return { mail, message: await PostalMime.parse(await readFile(this.#path(id, 'eml'))) };
  }

  /** Forgets one email; false where there is none of that id. */
  async remove(id: string): Promise<boolean> {
    const mail = this.#byId.get(id);
    if (mail === undefined) return false;
    this.#byId.delete(id);
    this.#byMessageId.delete(mail.messageId);
    await Promise.all([rm(this.#path(id, 'eml'), { force: true }), rm(this.#path(id, 'json'), { force: true })]);
    return true;
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await Promise.all([...this.#byId.keys()].map((id) => this.remove(id)));
  }

  #remember(mail: CaughtMail): CaughtMail {
    this.#last = Math.max(this.#last, Number(mail.id));
    this.#byId.set(mail.id, mail);
    if (mail.messageId !== '') this.#byMessageId.set(mail.messageId, mail);
    return mail;
  }

  async #dropOldest(): Promise<void> {
    for (const id of this.#byId.keys()) {
      if (this.#byId.size <= this.#keep) return;
      await this.remove(id);
    }
  }

  #writeNote(mail: CaughtMail): Promise<void> {
    return writeFile(this.#path(mail.id, 'json'), JSON.stringify(mail));
  }

  #path(id: string, ending: 'eml' | 'json'): string {
    return join(this.#folder, `${id}.${ending}`);
  }
}
