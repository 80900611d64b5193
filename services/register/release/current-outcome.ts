// The outcome that stands: a correction adds a row that names the one before it, and nothing is changed (R152).

/** SQL: `outcome` rows that no other corrects. */
export const currentOutcome = `(select o.* from outcome o where not exists (select 1 from outcome later where later.corrects = o.id))`;

/** SQL: whether this person was told of a fail (or pass) of the same unit of the same programme in another entry, before an instant where one is named. */
export function toldBefore(result: 'pass' | 'fail', unit: string, before: string | null = null): string {
  return `exists (select 1 from ${currentOutcome} x join submission xs on xs.id = x.submission_id join entry xe on xe.id = xs.entry_id
    join submission_window xw on xw.id = xe.window_id join cohort xc on xc.id = xw.cohort_id
    where x.result = '${result}' and xs.state = 'released' and xe.person_id = e.person_id and xe.id <> e.id
      and xc.family = c.family and xc.programme = c.programme and xs.unit = ${unit}
      ${before === null ? '' : `and xs.changed_at < ${before}`})`;
}
