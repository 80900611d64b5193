// The counts of an intake, which add up to the cohort because every submission stands in exactly one place (R75).

/** Where each expected submission stands after intake, in the order in which it is shown. */
export const standings = [
  'received',
  'draftAtClose',
  'draftAccepted',
  'draftRefused',
  'notSubmitted',
  'extended',
  'deferred',
  'withdrawn',
  'failedToCopy',
  'undecided',
] as const;

/** `draftAtClose` = waits for an admin; `undecided` = late or unseen, a person decides, or not compared yet. */
export type IntakeStanding = (typeof standings)[number];

export type IntakeCounts = Readonly<Record<IntakeStanding | 'expected', number>>;

/** Counts each expected submission once (R75): `expected` is always the sum of the rest. */
export function reconcile(submissions: Iterable<IntakeStanding>): IntakeCounts {
  const counts: Record<IntakeStanding | 'expected', number> = {
    expected: 0,
    received: 0,
    draftAtClose: 0,
    draftAccepted: 0,
    draftRefused: 0,
    notSubmitted: 0,
    extended: 0,
    deferred: 0,
    withdrawn: 0,
    failedToCopy: 0,
    undecided: 0,
  };
  for (const standing of submissions) {
    counts.expected += 1;
    counts[standing] += 1;
  }
  return counts;
}

/** True when counts that came from elsewhere, such as a query that groups by state, add up to the cohort (R75). */
export function addsUp(counts: IntakeCounts, cohortSize: number): boolean {
  const sum = standings.reduce((total, standing) => total + counts[standing], 0);
  return sum === counts.expected && counts.expected === cohortSize;
}
