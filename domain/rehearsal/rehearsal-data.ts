// The file in which a window's data travels to a rehearsal: what happened and when, and nobody who could be known by it.
import { z } from 'zod';
import { isLocalDate } from '../calendar/local-date.ts';

const localDate = z.string().refine(isLocalDate);
const instant = z.iso.datetime();

/** A file by its extension ('' for none) and size in bytes; no name, no content. */
const file = z.object({ area: z.string(), extension: z.string(), size: z.int().nonnegative() });

/** What Moodle last showed of one person in one task. `status` is '' where it showed no submission. */
const seen = z.object({
  taskId: z.string(),
  listed: z.boolean(),
  suspended: z.boolean(),
  status: z.string(),
  attempt: z.int().nullable(),
  changedAt: instant.nullable(),
  cutoffAt: instant.nullable(),
  extensionUntil: instant.nullable(),
  files: z.array(file),
});

/** A participant under a made-up identity. Equal schools stay equal, so that rules about schools can be rehearsed. */
const participant = z.object({
  id: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  trn: z.string().nullable(),
  moodleUserId: z.int().nullable(),
  candidate: z.string(),
  school: z.object({ name: z.string(), urn: z.string() }).nullable(),
  submissions: z.array(z.object({ unit: z.string(), state: z.string(), changedAt: instant })),
  agreements: z.array(
    z.object({
      kind: z.enum(['extension', 'deferral', 'withdrawal', 'draft']),
      unit: z.string().nullable(),
      until: instant.nullable(),
      agreedAt: instant,
    }),
  ),
  seen: z.array(seen),
});

/** The whole file. `programme` is `keyText`; `format` and `version` tell a reader what it holds. */
export const rehearsalDataSchema = z.object({
  format: z.literal('moderato-rehearsal-window'),
  version: z.literal(1),
  window: z.object({
    programme: z.string(),
    kind: z.enum(['final', 'pre-assessment']),
    opensOn: localDate.nullable(),
    closesOn: localDate,
    tasks: z.array(z.object({ taskId: z.string(), unit: z.string() })),
  }),
  participants: z.array(participant),
});

/** A window's data, ready for a rehearsal. */
export type RehearsalData = z.infer<typeof rehearsalDataSchema>;

/** A participant in it. */
export type RehearsalParticipant = RehearsalData['participants'][number];
