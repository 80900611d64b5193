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
  emails: z.record(z.string(), count),
});

/** The parts of the intake that are left a week after close. */
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
export interface Summary {
  readonly participants: number;
  /** Submissions, one for each participant and unit. */
  readonly intake: Readonly<Record<'expected' | Part, number>>;
  /** Rows of the email ledger by template. */
  readonly emails: Readonly<Record<string, number>>;
  readonly wallSeconds: number;
  readonly virtualDays: number;
}

/** The summary, and a sentence for everything that does not add up. */
export function summarise(
  reported: unknown,
  wallSeconds: number,
  virtualDays: number,
): { readonly summary: Summary; readonly faults: readonly string[] } {
  const { participants, intake, emails } = report.parse(reported);
  const { expected, received, draftAccepted, draftRefused, notSubmitted, deferred, withdrawn, failedToCopy } = intake;
  const parts = { expected, received, draftAccepted, draftRefused, notSubmitted, deferred, withdrawn, failedToCopy };
  const sum = settled.reduce((total, part) => total + intake[part], 0);
  const waiting = (['draftAtClose', 'extended', 'undecided'] as const)
    .filter((part) => intake[part] > 0)
    .map((part) => `${part} ${intake[part]}`);
  const faults = [
    ...(sum === expected ? [] : [`The parts of the intake sum to ${sum}, not to the ${expected} that are expected.`]),
    ...(waiting.length === 0 ? [] : [`Not everything is settled a week after close: ${waiting.join(', ')}.`]),
  ];
  return { summary: { participants, intake: parts, emails, wallSeconds, virtualDays }, faults };
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

/** The summary as a table for people. */
export function summaryTable({ participants, intake, emails, wallSeconds, virtualDays }: Summary): string {
  const row = (name: string, value: number): string => `  ${name.padEnd(28)}${String(value).padStart(6)}`;
  return [
    `${participants} participants, ${virtualDays} days in ${wallSeconds.toFixed(1)} seconds`,
    '',
    'Submissions',
    row(words.expected, intake.expected),
    ...settled.map((part) => row(words[part], intake[part])),
    '',
    'Emails',
    ...Object.entries(emails).map(([template, n]) => row(template, n)),
    '',
  ].join('\n');
}
