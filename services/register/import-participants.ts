// Takes the participants of a Moodle course into a window: people, entries and expected submissions. Running it again adds who is new.
import { createHmac, randomUUID } from 'node:crypto';
import { parseEmail } from '../../domain/person/email-address.ts';
import { checkRegistration } from '../../domain/person/registration.ts';
import { parseTrn } from '../../domain/person/trn.ts';
import { parseUrn } from '../../domain/person/urn.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Tx } from '../database/database.ts';
import type { MoodlePerson } from '../moodle/people.ts';
import { note } from './note.ts';
import type { By } from './record.ts';
import { readWindow, type StoredWindow } from './window-row.ts';

/** Who came in, and who could not: Moodle shows no usable address (R28), or no TRN where the programme needs one (R31). */
export interface Imported {
  readonly added: number;
  readonly withoutAddress: readonly string[];
  readonly withoutTrn: readonly string[];
  /** Bookings that nobody in the course fits (R23). */
  readonly bookedUnknown: readonly string[];
}

/**
 * Imports everyone with the role `student`, or of them those who booked, by email address or ID number in lower case (R23).
 * `secret` makes candidate numbers that nobody can work out.
 */
export async function importParticipants(
  tx: Tx,
  windowId: string,
  enrolled: readonly MoodlePerson[],
  booked: ReadonlySet<string> | null,
  secret: string,
  by: By,
): Promise<Imported> {
  const stored = await readWindow(tx, windowId);
  const students = enrolled.filter(
    (person) =>
      person.roles.includes('student') && (booked === null || namesOf(person).some((name) => booked.has(name))),
  );
  const withoutAddress = students
    .filter(({ email }) => isRefusal(parseEmail(email ?? '')))
    .map(({ fullName }) => fullName);
  const withoutTrn = students.filter((person) => !isRegistrable(stored, person)).map(({ fullName }) => fullName);
  const usable = students.filter(
    (person) => !isRefusal(parseEmail(person.email ?? '')) && isRegistrable(stored, person),
  );
  const numbers = await candidateNumbers(
    tx,
    stored,
    usable.map(({ id }) => id),
    secret,
  );
  let added = 0;
  for (const person of usable) {
    const personId = await keepPerson(tx, person, by);
    if (await addEntry(tx, stored, personId, numbers.get(person.id) ?? '', by)) added += 1;
  }
  const seen = new Set(students.flatMap(namesOf));
  return { added, withoutAddress, withoutTrn, bookedUnknown: [...(booked ?? [])].filter((name) => !seen.has(name)) };
}

const namesOf = (person: MoodlePerson) =>
  [person.email, person.idNumber].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));

/** Seven digits, or a shorter number padded, which an admin is offered on the participant's page and nobody takes silently (R29). */
function trnOf(person: MoodlePerson): { readonly trn: string | null; readonly offered: string | null } {
  const answer = parseTrn(person.customFields['trn'] ?? '');
  if (isRefusal(answer)) return { trn: null, offered: null };
  return 'trn' in answer ? { trn: answer.trn, offered: null } : { trn: null, offered: answer.confirm };
}

/** A number that waits for confirmation is one: it keeps nobody out. */
function isRegistrable({ window }: StoredWindow, person: MoodlePerson): boolean {
  const { trn, offered } = trnOf(person);
  return !isRefusal(checkRegistration(window.programme, trn ?? offered));
}

/** A TRN that Moodle gains later is taken over where none is on file; one that stands is never changed from there (R29). */
async function keepPerson(tx: Tx, person: MoodlePerson, by: By): Promise<string> {
  const { trn, offered } = trnOf(person);
  const urn = parseUrn(person.customFields['schoolurn'] ?? '');
  const rows: { id: string }[] = await tx.query(
    `insert into person (id, given_name, family_name, email, trn, trn_offered, roles, moodle_user_id, idnumber, school_urn, created_at)
     values ($1, $2, $3, $4, $5, $10, '{participant}', $6, $7, $8, $9)
     on conflict (lower(email)) do update set moodle_user_id = excluded.moodle_user_id, idnumber = excluded.idnumber,
       trn = coalesce(person.trn, excluded.trn),
       trn_offered = case when coalesce(person.trn, excluded.trn) is null then coalesce(excluded.trn_offered, person.trn_offered) end,
       roles = array(select distinct unnest(person.roles || excluded.roles) order by 1)
     returning id`,
    [
      randomUUID(),
      person.firstName ?? '',
      person.lastName ?? person.fullName,
      person.email ?? '',
      trn,
      person.id,
      person.idNumber,
      isRefusal(urn) ? null : urn.urn,
      by.at,
      offered,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('A person could not be kept.');
  return id;
}

async function addEntry(tx: Tx, stored: StoredWindow, personId: string, candidate: string, by: By): Promise<boolean> {
  const rows: { id: string }[] = await tx.query(
    `insert into entry (id, window_id, person_id, candidate_number, created_at) values ($1, $2, $3, $4, $5)
     on conflict (window_id, person_id) do nothing returning id`,
    [randomUUID(), stored.id, personId, candidate, by.at],
  );
  const entryId = rows[0]?.id;
  if (entryId === undefined) return false;
  for (const unit of new Set(stored.tasks.map((task) => task.unit))) {
    const id = randomUUID();
    await tx.query(
      `insert into submission (id, entry_id, unit, attempt, framework_version, state, facts, version, changed_at) values ($1, $2, $3, 1, $4, 'expected', '{}', 1, $5)`,
      [id, entryId, unit, stored.window.programme.version, by.at],
    );
    await note(tx, { subject: 'submission', id, what: 'expect', to: 'expected', why: {} }, by);
  }
  return true;
}

/** Numbers in no order that a name, an id or a list would give away: keyed by a secret, unique over all windows. */
async function candidateNumbers(
  tx: Tx,
  stored: StoredWindow,
  moodleIds: readonly number[],
  secret: string,
): Promise<ReadonlyMap<number, string>> {
  const rows: { candidate_number: string }[] = await tx.query('select candidate_number from entry');
  const taken = new Set(rows.map((row) => row.candidate_number));
  const letter = /[A-Za-z0-9]+\s*$/.exec(stored.window.cohort)?.[0].trim().toUpperCase() ?? 'C';
  const span = moodleIds.length > 1_000 ? 900_000 : 9_000;
  const numbers = new Map<number, string>();
  for (const id of [...moodleIds].sort((a, b) => a - b)) {
    const hash = createHmac('sha256', secret)
      .update(`${stored.window.cohort}:${stored.window.closesOn}:${String(id)}`)
      .digest();
    let number = hash.readUInt32BE(0) % span;
    while (taken.has(`${letter}-${String(span / 9 + number)}`)) number = (number + 1) % span;
    const text = `${letter}-${String(span / 9 + number)}`;
    taken.add(text);
    numbers.set(id, text);
  }
  return numbers;
}
