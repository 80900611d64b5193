// What a cohort's check goes by: key `evidence.sponsorCommentsRequired` (R66), key `terms.overrides` (R43), and compulsory tasks (R39).
import { z } from 'zod';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { lookAgain } from './look-again.ts';

/** `termsInFull` are names such as `spring-2021`; `compulsoryActivities` are Moodle's numbers of activities on the course page. */
export interface SetTerms {
  readonly sponsorCommentsRequired: boolean;
  readonly termsInFull: readonly string[];
  readonly compulsoryActivities: readonly number[];
}

/** The same, and whether sessions of the course are listed, by which engagement can be checked (R36). */
export interface CohortCheckTerms extends SetTerms {
  readonly hasSessions: boolean;
}

const rows = z.array(
  z
    .object({
      sponsor_comments_required: z.boolean(),
      terms_in_full: z.array(z.string()),
      compulsory_activities: z.array(z.number()),
      has_sessions: z.boolean(),
    })
    .transform((row) => ({
      sponsorCommentsRequired: row.sponsor_comments_required,
      termsInFull: row.terms_in_full,
      compulsoryActivities: row.compulsory_activities,
      hasSessions: row.has_sessions,
    })),
);

/** The cohort's terms; until somebody says otherwise a sponsor comments on everything, and nothing else is special. */
export async function checkTermsOf(database: Database | Tx, cohortId: string): Promise<CohortCheckTerms> {
  const found: unknown = await database.query(
    `select coalesce(t.sponsor_comments_required, true) as sponsor_comments_required, coalesce(t.terms_in_full, '{}') as terms_in_full,
       coalesce(t.compulsory_activities, '{}') as compulsory_activities,
       exists (select 1 from course_session s where s.cohort_id = c.id and s.ended_at is null) as has_sessions
     from cohort c left join check_terms t on t.cohort_id = c.id where c.id = $1`,
    [cohortId],
  );
  const [terms] = rows.parse(found);
  if (terms === undefined) throw new Error(`There is no cohort ${cohortId}.`);
  return terms;
}

/** Sets them, with a line of who did and what they are now. */
export async function setCheckTerms(tx: Tx, cohortId: string, terms: SetTerms, by: By): Promise<void> {
  const { sponsorCommentsRequired, termsInFull, compulsoryActivities } = terms;
  await tx.query(
    `insert into check_terms (cohort_id, sponsor_comments_required, terms_in_full, compulsory_activities, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (cohort_id) do update set sponsor_comments_required = excluded.sponsor_comments_required,
       terms_in_full = excluded.terms_in_full, compulsory_activities = excluded.compulsory_activities, set_by = excluded.set_by, set_at = excluded.set_at`,
    [cohortId, sponsorCommentsRequired, termsInFull, compulsoryActivities, by.who, by.at],
  );
  const why = {
    sponsorComments: sponsorCommentsRequired ? 'required' : 'not-required',
    termsInFull: termsInFull.join(' '),
    compulsoryActivities: compulsoryActivities.join(' '),
  };
  await note(tx, { subject: 'cohort', id: cohortId, what: 'set check terms', to: 'set', why }, by);
  await lookAgain(tx, { cohortId }, by.at);
}
