// What the machine found under one requirement: a code and its facts, kept as evidence and put into words on the page.
import { z } from 'zod';
import { engagementFound } from '../engagement/evidence.ts';
import { declaredDays } from './declared-days.ts';
import { fileFaults, namedPlaces } from './document-reading.ts';

/**
 * What was found. The `-unclear`, `-several` and `-unread` ones, `no-days`, `not-counted`, `pupil-names` and `engagement`, low or not, leave the
 * answer to a person.
 */
export const foundCodes = [
  'account',
  'account-faulty',
  'account-several',
  'account-unclear',
  'account-unread',
  'no-account',
  'words',
  'not-counted',
  'files-fine',
  'files-faulty',
  'files-unclear',
  'pupil-names',
  'document',
  'document-unclear',
  'no-document',
  'signed',
  'signature-blank',
  'signature-unclear',
  'declaration-unclear',
  'no-declaration',
  'presented',
  'presented-unclear',
  'days',
  'days-short',
  'days-unclear',
  'placement-at-home',
  'no-days',
  'engagement',
  'engagement-low',
] as const;

const count = z.object({
  words: z.number(),
  limit: z.number(),
  methods: z.array(z.string()),
  tableWords: z.number(),
  noteWords: z.number().default(0),
  annexWords: z.number(),
});

/** What was declared of a project and a placement, with the terms that the project covers (R42). */
const days = declaredDays.extend({
  project: declaredDays.shape.project
    .unwrap()
    .extend({ weeks: z.number(), terms: z.array(z.string()) })
    .nullable(),
});

export type DaysFinding = z.infer<typeof days>;

/** What a checker should know of a file beside the answer: where it names the participant, and whether it may name pupils (R71). */
const remark = z.object({ file: z.string(), names: z.array(z.enum(namedPlaces)), pupilNames: z.number() });

/** The evidence of one requirement. `files` are names; `faults` say what is wrong with which. */
export const findingSchema = z.object({
  found: z.enum(foundCodes),
  files: z.array(z.string()),
  faults: z.array(z.object({ file: z.string(), fault: z.enum(fileFaults) })),
  count: count.nullable(),
  days: days.nullable().default(null),
  remarks: z.array(remark).default([]),
  /** Of the account: what the team advised on the project before it was handed in (R45); added when it is read. */
  advice: z.array(z.string()).default([]),
  /** Of `engagement`: what was found of the course, and by what evidence (R40); null where nothing is tracked. */
  engagement: engagementFound.nullable().default(null),
});

export type Finding = z.infer<typeof findingSchema>;
export type FoundCode = Finding['found'];
