// Reads charges with whose they are and what they are for: for the page, the preview of the email, and the email.
import { z } from 'zod';
import { chargeKinds, chargeStates } from '../../domain/fee/charge.ts';
import type { Database, Tx } from '../database/database.ts';

const schema = z
  .object({
    id: z.string(),
    kind: z.enum(chargeKinds),
    pence: z.number(),
    state: z.enum(chargeStates),
    reason: z.string().nullable(),
    at: z.date(),
    decided_at: z.date().nullable(),
    decided_by: z.string().nullable(),
    person_id: z.string(),
    name: z.string(),
    candidate: z.string(),
    programme: z.string(),
    cohort: z.string(),
    closes_at: z.date(),
  })
  .transform(({ decided_at, decided_by, person_id, closes_at, ...rest }) => ({
    ...rest,
    decidedAt: decided_at,
    /** The name of the admin who decided. */
    decidedBy: decided_by,
    personId: person_id,
    closesAt: closes_at,
  }));

/** A charge as people see it; `reason` is why it was waived. */
export type ChargeFacts = z.infer<typeof schema>;

const select = `select c.id, c.kind, c.pence, c.state, c.reason, c.at, c.decided_at, d.given_name || ' ' || d.family_name as decided_by,
    p.id as person_id, p.given_name || ' ' || p.family_name as name, e.candidate_number as candidate, k.programme, k.name as cohort, w.closes_at
  from charge c join entry e on e.id = c.entry_id join person p on p.id = e.person_id join submission_window w on w.id = e.window_id
  join cohort k on k.id = w.cohort_id left join person d on d.id = c.decided_by`;

/** The charges of a window by family name. */
export async function chargesOf(database: Database | Tx, windowId: string): Promise<readonly ChargeFacts[]> {
  const found: unknown = await database.query(
    `${select} where e.window_id = $1 order by p.family_name, p.given_name, e.candidate_number, c.kind`,
    [windowId],
  );
  return z.array(schema).parse(found);
}

/** One charge, or undefined where there is none of that id. */
export async function chargeFacts(database: Database | Tx, id: string): Promise<ChargeFacts | undefined> {
  const found: unknown = await database.query(`${select} where c.id = $1`, [id]);
  return z.array(schema).parse(found)[0];
}
