// The pieces that Moodle's replies are made of: ids, times, yes/no, names and warnings, each parsed once at the rim.
import { load } from 'cheerio/slim';
import { z } from 'zod';

/** A whole number; some functions and releases send it as text. */
export const int = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/u)
    .transform(Number),
]);

/** A yes or no: `true`, 1, "1" and their opposites. */
export const yesNo = z.union([z.boolean(), int.transform((value) => value !== 0)]);

const toInstant = (seconds: number | null | undefined): Date | null =>
  seconds === null || seconds === undefined || seconds === 0 ? null : new Date(seconds * 1000);

/** An instant from Unix seconds; 0, null and an absent field mean "not set" and become `null`. */
export const instant = int.nullish().transform(toInstant);

/** An instant that Moodle always writes (creation, modification). */
export const writtenInstant = int.transform((seconds) => new Date(seconds * 1000));

/** A grade as Moodle writes it, `"2.00000"`; -1 means "not graded" and becomes `null`. */
export const grade = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/u)
      .transform(Number),
  ])
  .transform((value) => (value < 0 ? null : value));

/** A course, activity or group name, which Moodle sends as HTML (`Plan &amp; do`), as plain text. */
export const htmlName = z.string().transform((html) => (html.includes('&') ? load(html, null, false).text() : html));

const warning = z.object({
  item: z.string().optional(),
  itemid: int.optional(),
  warningcode: z.string(),
  message: z.string().default(''),
});

/** What Moodle adds to a reply instead of an error. */
export type Warning = z.infer<typeof warning>;

/** A reply's warnings; absent means none. */
export const warnings = z.array(warning).default([]);

/** The answer of a write: `null`, `[]`, or a list of warnings. */
export const writeReply = z.union([z.null().transform((): Warning[] => []), z.array(warning)]);
