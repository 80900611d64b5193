// The letters of one window, by what each is about: whoever is in two windows gets the letters of both, and neither counts the other's.

/**
 * SQL: `email` rows to the people of window $1 about their entries there. An occasion is the id of its subject, with a step after it
 * where one subject has several letters; a change of dates is named by its history line.
 */
export const windowLetters = `(select m.* from entry e join email m on m.person_id = e.person_id
  where e.window_id = $1 and regexp_replace(m.occasion, '[@:].*$', '') in (
    select e.window_id::text union all select e.id::text
    union all select h.id::text from history h where h.subject = 'window' and h.subject_id = e.window_id
    union all select s.id::text from submission s where s.entry_id = e.id
    union all select c.id::text from correction c join submission s on s.id = c.submission_id where s.entry_id = e.id
    union all select d.id::text from result_date d where d.entry_id = e.id
    union all select c.id::text from charge c where c.entry_id = e.id))`;

/** SQL: `email` rows to staff about window $1: a plan's scripts (E11), a draw's (E13), two markers who differ (E14), one not ready (E8). */
export const staffLetters = `(select m.* from email m
  where m.template in ('allocation', 'moderation-request', 'disagreement', 'not-ready') and m.occasion in (
    select p.id::text from routing_plan p where p.window_id = $1 union all select d.id::text from draw d where d.window_id = $1
    union all select s.id::text from submission s join entry e on e.id = s.entry_id where e.window_id = $1))`;
