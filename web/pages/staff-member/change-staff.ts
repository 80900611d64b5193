// What an admin records of a staff member: roles, training (R103), capacity (R106), earlier seasons (R134), conflicts (R105).
import { randomUUID } from 'node:crypto';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { isRole } from '../../../domain/person/role.ts';
import { parseKeyText } from '../../../domain/programme/programme-key.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { isConflictReason } from '../../../domain/routing/conflict.ts';
import { trainedUntil } from '../../../domain/routing/training-term.ts';
import type { Tx } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';
import { staffRolesIn } from '../../role-words.ts';
import { participantNamed } from './query.ts';
import type { StaffForm } from './staff-form.ts';

type Sent<Act extends StaffForm['act']> = Extract<StaffForm, { act: Act }>;

/** Does what the form says; a fault names its field and nothing is changed. */
export async function changeStaff(tx: Tx, personId: string, form: StaffForm, by: By): Promise<Refusal | undefined> {
  switch (form.act) {
    case 'roles':
      return setRoles(tx, personId, form, by);
    case 'training':
      return addTraining(tx, personId, form, by);
    case 'capacity':
      return setCapacity(tx, personId, form, by);
    case 'earlier':
      return setMarkedBefore(tx, personId, form, by);
    case 'conflict':
      return addConflict(tx, personId, form, by);
    case 'remove':
      return remove(tx, personId, form, by);
  }
}

async function setRoles(tx: Tx, personId: string, { roles }: Sent<'roles'>, by: By): Promise<Refusal | undefined> {
  const wanted = staffRolesIn([roles].flat());
  if (wanted.length === 0) return refused('roles-missing', { field: 'roles' });
  const rows: { roles: string[] }[] = await tx.query('select roles from person where id = $1 for update', [personId]);
  const before = (rows[0]?.roles ?? []).filter(isRole);
  if (personId === by.who && before.includes('admin') && !wanted.includes('admin'))
    return refused('own-admin-role', { field: 'roles' });
  const after = [...before.filter((role) => role === 'participant' || role === 'sponsor'), ...wanted];
  await tx.query('update person set roles = $2 where id = $1', [personId, after]);
  for (const role of after.filter((one) => !before.includes(one)))
    await note(tx, { subject: 'person', id: personId, what: 'grant role', to: role, why: {} }, by);
  for (const role of before.filter((one) => !after.includes(one)))
    await note(tx, { subject: 'person', id: personId, what: 'take role', to: role, why: {} }, by);
  return undefined;
}

async function addTraining(
  tx: Tx,
  personId: string,
  { programme, trainedOn }: Sent<'training'>,
  by: By,
): Promise<Refusal | undefined> {
  const key = parseKeyText(programme);
  if (key === undefined) return refused('programme-unknown', { field: 'programme' });
  if (!isLocalDate(trainedOn) || trainedOn > ukDate(by.at))
    return refused('trained-on-not-a-date', { field: 'trainedOn' });
  await tx.query(
    `insert into training (id, person_id, programme, framework_version, trained_on, expires_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id, programme, framework_version, trained_on) do nothing`,
    [randomUUID(), personId, key.programme, key.version, trainedOn, trainedUntil(trainedOn)],
  );
  await note(tx, { subject: 'person', id: personId, what: 'record training', to: programme, why: { trainedOn } }, by);
  return undefined;
}

async function setCapacity(
  tx: Tx,
  personId: string,
  { window, capacity }: Sent<'capacity'>,
  by: By,
): Promise<Refusal | undefined> {
  if (!/^\d{1,3}$/.test(capacity.trim())) return refused('capacity-not-a-number', { field: `capacity-${window}` });
  await tx.query(
    `insert into availability (window_id, person_id, capacity) values ($1, $2, $3) on conflict (window_id, person_id) do update set capacity = excluded.capacity`,
    [window, personId, Number(capacity)],
  );
  await note(
    tx,
    { subject: 'person', id: personId, what: 'agree capacity', to: capacity.trim(), why: { windowId: window } },
    by,
  );
  return undefined;
}

async function setMarkedBefore(
  tx: Tx,
  personId: string,
  { markedBefore }: Sent<'earlier'>,
  by: By,
): Promise<Refusal | undefined> {
  const scripts = markedBefore.trim();
  if (!/^\d{1,4}$/.test(scripts)) return refused('capacity-not-a-number', { field: 'markedBefore' });
  await tx.query('update person set marked_before = $2 where id = $1', [personId, Number(scripts)]);
  await note(
    tx,
    { subject: 'person', id: personId, what: 'record earlier marking', to: String(Number(scripts)), why: {} },
    by,
  );
  return undefined;
}

async function addConflict(
  tx: Tx,
  personId: string,
  { about, reason }: Sent<'conflict'>,
  by: By,
): Promise<Refusal | undefined> {
  if (!isConflictReason(reason)) return refused('conflict-reason-missing', { field: 'reason' });
  const urn = /^\s*\d{6}\s*$/.test(about) ? about.trim() : null;
  const participantId = urn === null ? await participantNamed(tx, about) : null;
  if (participantId === undefined) return refused('conflict-about-nobody', { field: 'about' });
  await tx.query(
    `insert into conflict (id, person_id, kind, participant_id, urn, reason_code, declared_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person_id, participant_id, urn) do update set reason_code = excluded.reason_code`,
    [randomUUID(), personId, urn === null ? 'participant' : 'school', participantId, urn, reason, by.at],
  );
  await note(
    tx,
    { subject: 'person', id: personId, what: 'declare conflict', to: reason, why: { participantId, urn } },
    by,
  );
  return undefined;
}

async function remove(tx: Tx, personId: string, { what, id }: Sent<'remove'>, by: By): Promise<Refusal | undefined> {
  const [, gone]: [unknown, number] = await tx.query(`delete from ${what} where id = $1 and person_id = $2`, [
    id,
    personId,
  ]);
  if (gone === 0) return refused('decided-already');
  await note(tx, { subject: 'person', id: personId, what: `remove ${what}`, to: 'removed', why: { id } }, by);
  return undefined;
}
