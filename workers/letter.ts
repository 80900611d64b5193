// What a letter says: read from the database when it is written, by the person it goes to and the occasion it is about.
import type { EmailName } from '../domain/pipeline/email-name.ts';
import type { EmailProps } from '../templates/emails.ts';
import type { Letterhead } from '../templates/letterhead.ts';
import type { Surroundings } from './job.ts';

/** Whom a letter goes to. */
export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly addressConfirmed: boolean;
}

/** Gathers an email's props, or null where it is no longer needed. `at` is the moment on the rules' clock. */
export type Compose<Name extends EmailName> = (
  around: Surroundings,
  reader: Reader,
  occasion: string,
  at: Date,
) => Promise<EmailProps<Name> | null>;

/** Declares how one email's facts are gathered. */
export function letter<Name extends EmailName>(
  name: Name,
  compose: Compose<Name>,
): { name: Name; compose: Compose<Name> } {
  return { name, compose };
}

/** The same for a participant, with the address of their own page (R34). */
export function participantLetterhead(around: Surroundings, reader: Reader): Letterhead {
  const { name, sender } = letterheadFor(around, reader);
  return { name, sender: { ...sender, page: `${around.config.baseUrl}/status` } };
}

/** Who writes, and to whom. */
export function letterheadFor({ config }: Surroundings, reader: Reader): Letterhead {
  const { name, teamEmail, teamPhone } = config.provider;
  return {
    name: reader.name,
    sender: { team: 'The NPQ team', provider: name, contact: teamEmail, phone: teamPhone === '' ? null : teamPhone },
  };
}
