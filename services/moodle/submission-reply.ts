// A submission row as Moodle sends it, with its files and online text, parsed into ours.
import { z } from 'zod';
import { int, writtenInstant } from './reply-parts.ts';

const file = z.object({
  filename: z.string(),
  filepath: z.string(),
  filesize: int,
  fileurl: z.string(),
  timemodified: writtenInstant,
  mimetype: z.string().default('application/octet-stream'),
});

/** A file at Moodle. `mimetype` follows the name's ending, not the content; there is no checksum until it is downloaded. */
export type MoodleFile = {
  readonly area: string;
  readonly filepath: string;
  readonly filename: string;
  /** Bytes; an empty file is allowed. */
  readonly filesize: number;
  readonly fileurl: string;
  readonly timeModified: Date;
  readonly mimetype: string;
};

const plugin = z.object({
  type: z.string(),
  fileareas: z.array(z.object({ area: z.string(), files: z.array(file).default([]) })).default([]),
  editorfields: z.array(z.object({ name: z.string(), text: z.string() })).default([]),
});

type Plugin = z.infer<typeof plugin>;

/** The plugins of a submission or a feedback. */
export const plugins = z.array(plugin).default([]);

/** Every file of every area. */
export const filesOf = (all: readonly Plugin[]): MoodleFile[] =>
  all.flatMap(({ fileareas }) =>
    fileareas.flatMap(({ area, files }) =>
      files.map(({ timemodified, ...rest }) => ({ area, timeModified: timemodified, ...rest })),
    ),
  );

/** The HTML typed into a plugin's editor; null where there is none or it is empty. */
export function editorText(all: readonly Plugin[], type: string): string | null {
  const text = all.find((row) => row.type === type)?.editorfields[0]?.text ?? '';
  return text === '' ? null : text;
}

/** `new`: a row without a submission. `unknown`: a state this door has never met; `rawStatus` says which. */
export type SubmissionStatus = 'new' | 'draft' | 'submitted' | 'reopened' | 'unknown';

const statuses = new Set<string>(['new', 'draft', 'submitted', 'reopened'] satisfies SubmissionStatus[]);
const isKnown = (raw: string): raw is Exclude<SubmissionStatus, 'unknown'> => statuses.has(raw);

/** One odd row must not stop the rest, so an unknown state is a value, not an error. */
export const submissionStatusOf = (raw: string): SubmissionStatus => (isKnown(raw) ? raw : 'unknown');

/** A submission row of `mod_assign_get_submissions` or `mod_assign_get_submission_status`. */
export const submission = z
  .object({
    id: int,
    userid: int,
    attemptnumber: int,
    timecreated: writtenInstant,
    timemodified: writtenInstant,
    status: z.string(),
    groupid: int.default(0),
    gradingstatus: z.string().default(''),
    plugins,
  })
  .transform((row) => {
    const onlineText = editorText(row.plugins, 'onlinetext');
    return {
      id: row.id,
      /** 0 in a team submission: see `groupId`. */
      userId: row.userid,
      /** 0 is the first attempt. */
      attemptNumber: row.attemptnumber,
      status: submissionStatusOf(row.status),
      rawStatus: row.status,
      timeCreated: row.timecreated,
      /** Unmoved by a revert to draft and by a removal: compare the full list, not only this. */
      timeModified: row.timemodified,
      /** The workflow state, or `graded` / `notgraded` where workflow is off; empty where Moodle does not say. */
      gradingStatus: row.gradingstatus,
      files: filesOf(row.plugins),
      /** HTML as the participant typed it: untrusted. */
      ...(onlineText === null ? {} : { onlineText }),
      groupId: row.groupid,
    };
  });

/** One attempt of one participant, or of one team. */
export type Submission = z.infer<typeof submission>;
