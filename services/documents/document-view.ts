// What a file looks like to a checker, made by the reader's process: clean HTML of an Office file, the page of a PDF to open at.
import { z } from 'zod';
import { fileFaults } from '../../domain/technical-check/document-reading.ts';

/**
 * `html` is '' where the browser shows the file itself, or where `fault` says why it cannot be shown; `page` is the page of a PDF on
 * which the place stands that was asked for, counted from 1.
 */
export const documentView = z.object({
  html: z.string(),
  page: z.number().nullable(),
  fault: z.enum(fileFaults).nullable(),
});

export type DocumentView = z.infer<typeof documentView>;

/**
 * A place in a document: so many words after a passage (R55), or the line that asks for a signature (R67, R68). `says` is what the
 * view has to say there.
 */
export const placeAsked = z.discriminatedUnion('at', [
  z.object({ at: z.literal('passage'), passage: z.string(), wordsOn: z.number(), says: z.string() }),
  z.object({ at: z.literal('signature'), says: z.string() }),
]);

export type PlaceAsked = z.infer<typeof placeAsked>;
