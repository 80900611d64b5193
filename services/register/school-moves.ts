// A participant who moves school may go on once the new employer agrees (R35): the move is kept with its days, and earlier schools stay known.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Database, Tx } from '../database/database.ts';
import { note } from './note.ts';
import type { By } from './record.ts';

/** A move as it is recorded. `agreedBy` is who agreed for the new employer, by name and role. */
export interface NewMove {
  readonly name: string;
  readonly urn: string;
  readonly movedOn: LocalDate;
  readonly agreedBy: string;
  readonly agreedOn: LocalDate;
}

const localDate = z.string().refine(isLocalDate);
const rows = z.array(
  z.object({
    fromName: z.string().nullable(),
    fromUrn: z.string().nullable(),
    toName: z.string(),
    toUrn: z.string(),
    movedOn: localDate,
    agreedBy: z.string(),
    agreedOn: localDate,
    recordedBy: z.string(),
  }),
);

/** A move that was recorded. */
export type SchoolMove = z.infer<typeof rows>[number];

/** Somebody's moves, the latest first. */
export async function movesOf(database: Database | Tx, personId: string): Promise<readonly SchoolMove[]> {
  const found: unknown = await database.query(
    `select m.from_name as "fromName", m.from_urn as "fromUrn", m.to_name as "toName", m.to_urn as "toUrn", m.moved_on::text as "movedOn",
       m.agreed_by as "agreedBy", m.agreed_on::text as "agreedOn", r.given_name || ' ' || r.family_name as "recordedBy"
     from school_move m join person r on r.id = m.recorded_by where m.person_id = $1 order by m.moved_on desc, m.recorded_at desc`,
    [personId],
  );
  return rows.parse(found);
}

/** Records a move. What is held of the old school beside its name and number is true of the new one no more, so it goes. */
export async function recordMove(tx: Tx, personId: string, move: NewMove, by: By): Promise<void> {
  const id = randomUUID();
  await tx.query(
    `insert into school_move (id, person_id, from_name, from_urn, to_name, to_urn, moved_on, agreed_by, agreed_on, recorded_by, recorded_at)
     select $1, p.id, p.school_name, p.school_urn, $3, $4, $5, $6, $7, $8, $9 from person p where p.id = $2`,
    [id, personId, move.name, move.urn, move.movedOn, move.agreedBy, move.agreedOn, by.who, by.at],
  );
  await tx.query(
    `update person set school_name = $2, school_urn = $3, local_authority = null, district = null, region = null, phase = null,
       school_type = null, ofsted_rating = null where id = $1`,
    [personId, move.name, move.urn],
  );
  const why = { moveId: id, movedOn: move.movedOn };
  await note(tx, { subject: 'person', id: personId, what: 'move school', to: 'moved', why }, by);
}
