/** What a run came to, from Moderato's own report over HTTP, in the shape that is printed and compared. */
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Moderato's report of a window (`/windows/:id?format=json`). */
const report = z.object({
  participants: count,
  intake: z.object({
    expected: count,
    received: count,
    draftAtClose: count,
    draftAccepted: count,
    draftRefused: count,
    notSubmitted: count,
    extended: count,
    deferred: count,
    withdrawn: count,
    failedToCopy: count,
    undecided: count,
  }),
  entries: count,
  corrections: z.object({ requested: count, returned: count, lapsed: count }),
  marked: count,
  borderline: count,
  moderated: count,
  changedByModeration: count,
  adjudicated: count,
  ended: z.object({
    pass: count,
    fail: count,
    held: count,
    notReady: count,
    withdrawn: count,
    deferred: count,
    notSubmitted: count,
    open: count,
  }),
  emails: z.record(z.string(), count),
  charges: z.object({ proposed: count, confirmed: count, waived: count }),
  moodle: z.object({ gradesWritten: count, gradesConfirmed: count }),
});
type Report = z.output<typeof report>;

/** The parts of the intake that are left at the end. */
const settled = [
  'received',
  'draftAccepted',
  'draftRefused',
  'notSubmitted',
  'deferred',
  'withdrawn',
  'failedToCopy',
] as const;

type Part = (typeof settled)[number];

/** The summary; but for `wallSeconds` the same for the same seed. */
export interface Summary extends Omit<Report, 'intake'> {
  /** Submissions, one for each participant and unit. */
  readonly intake: Readonly<Record<'expected' | Part, number>>;
  readonly wallSeconds: number;
  readonly virtualDays: number;
}

/** The summary, and a sentence for everything that does not add up. */
export function summarise(
  reported: unknown,
  wallSeconds: number,
  virtualDays: number,
): { readonly summary: Summary; readonly faults: readonly string[] } {
  const { participants, entries, intake, ...rest } = report.parse(reported);
  const { expected, received, draftAccepted, draftRefused, notSubmitted, deferred, withdrawn, failedToCopy } = intake;
  const parts = { expected, received, draftAccepted, draftRefused, notSubmitted, deferred, withdrawn, failedToCopy };
  const sum = settled.reduce((total, part) => total + intake[part], 0);
  const waiting = (['draftAtClose', 'extended', 'undecided'] as const)
    .filter((part) => intake[part] > 0)
    .map((part) => `${part} ${intake[part]}`);
  const ends = Object.values(rest.ended).reduce((total, n) => total + n, 0);
  const faults = [
    ...(sum === expected ? [] : [`The parts of the intake sum to ${sum}, not to the ${expected} that are expected.`]),
    ...(waiting.length === 0 ? [] : [`Not all of the intake is settled: ${waiting.join(', ')}.`]),
    ...(ends === entries ? [] : [`The ends sum to ${ends}, not to the ${entries} entries.`]),
    ...releaseFaults(rest),
  ];
  return { summary: { participants, entries, intake: parts, ...rest, wallSeconds, virtualDays }, faults };
}

/** One letter for every result that was told, one confirmed grade for every grade that was written, no borderline left unmoderated. */
function releaseFaults({
  ended,
  emails,
  moodle,
  borderline,
  moderated,
}: Omit<Report, 'participants' | 'entries' | 'intake'>) {
  const told = ended.pass + ended.fail;
  const letters = ['result-pass', 'result-fail', 'result-fail-again'].reduce(
    (sum, name) => sum + (emails[name] ?? 0),
    0,
  );
  return [
    ...(letters === told ? [] : [`${letters} result letters went out for ${told} released entries.`]),
    ...(moodle.gradesConfirmed === moodle.gradesWritten
      ? []
      : [`Of ${moodle.gradesWritten} grades written to Moodle ${moodle.gradesConfirmed} are confirmed.`]),
    ...(moderated >= borderline ? [] : [`Of ${borderline} borderline scripts only ${moderated} were moderated.`]),
  ];
}

const words: Readonly<Record<'expected' | Part, string>> = {
  expected: 'Expected',
  received: 'Received',
  draftAccepted: 'Draft at close, accepted',
  draftRefused: 'Draft at close, refused',
  notSubmitted: 'Not submitted',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  failedToCopy: 'Failed to copy',
};

const endWords: Readonly<Record<keyof Report['ended'], string>> = {
  pass: 'Passed',
  fail: 'Failed',
  held: 'Held',
  notReady: 'Not ready for assessment',
  withdrawn: 'Withdrawn',
  deferred: 'Deferred',
  notSubmitted: 'Not submitted',
  open: 'Open',
};

const row = (name: string, value: number): string => `  ${name.padEnd(28)}${String(value).padStart(6)}`;

/** The summary as a table for people. */
export function summaryTable(summary: Summary): string {
  const { participants, intake, corrections, ended, emails, charges, moodle, wallSeconds, virtualDays } = summary;
  return [
    `${participants} participants, ${virtualDays} days in ${wallSeconds.toFixed(1)} seconds`,
    '',
    'Submissions',
    row(words.expected, intake.expected),
    ...settled.map((part) => row(words[part], intake[part])),
    '',
    'Corrections',
    row('Asked for', corrections.requested),
    row('Returned', corrections.returned),
    row('Lapsed', corrections.lapsed),
    '',
    'Marks',
    row('Marked', summary.marked),
    row('Borderline', summary.borderline),
    row('Second-marked', summary.moderated),
    row('Changed by moderation', summary.changedByModeration),
    row('Decided by the lead', summary.adjudicated),
    '',
    `How ${summary.entries} entries ended`,
    ...Object.entries(ended).map(([end, n]) => row(endWords[isEnd(end) ? end : 'open'], n)),
    '',
    'Charges',
    row('Proposed', charges.proposed),
    row('Confirmed', charges.confirmed),
    row('Waived', charges.waived),
    '',
    'Grades in Moodle',
    row('Written', moodle.gradesWritten),
    row('Confirmed', moodle.gradesConfirmed),
    '',
    'Emails',
    ...Object.entries(emails).map(([template, n]) => row(template, n)),
    '',
  ].join('\n');
}

const isEnd = (text: string): text is keyof Report['ended'] => text in endWords;
