// What the machine found under one requirement: a code and its facts, kept as evidence and put into words on the page.
import { z } from 'zod';
import { fileFaults } from './document-reading.ts';

/** What was found. The `-unclear` and `-unread` ones, `no-days`, `not-counted` and `engagement`, low or not, leave the answer to a person. */
export const foundCodes = [
  'account',
  'account-faulty',
  'account-unclear',
  'account-unread',
  'no-account',
  'words',
  'not-counted',
  'files-fine',
  'files-faulty',
  'files-unclear',
  'document',
  'document-unclear',
  'no-document',
  'signed',
  'signature-blank',
  'signature-unclear',
  'declaration-unclear',
  'no-declaration',
  'days',
  'no-days',
  'engagement',
  'engagement-low',
] as const;

const count = z.object({
  words: z.number(),
  limit: z.number(),
  methods: z.array(z.string()),
  tableWords: z.number(),
  annexWords: z.number(),
});

/** The evidence of one requirement. `files` are names; `faults` say what is wrong with which. */
export const findingSchema = z.object({
  found: z.enum(foundCodes),
  files: z.array(z.string()),
  faults: z.array(z.object({ file: z.string(), fault: z.enum(fileFaults) })),
  count: count.nullable(),
  /** Of `engagement`: what Moodle counts; null where it tracks nothing. */
  engagement: z.object({ completed: z.number(), tracked: z.number() }).nullable().default(null),
});

export type Finding = z.infer<typeof findingSchema>;
export type FoundCode = Finding['found'];
