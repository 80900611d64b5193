// The files of a Moodle row as they are seen and kept, text typed into Moodle included.
import type { Submission as MoodleSubmission } from '../moodle/submission-reply.ts';

/** A file as it was seen. Text typed into Moodle stands as a file of its own, with its words in `text`. */
export interface SeenFile {
  readonly area: string;
  readonly filepath: string;
  readonly filename: string;
  readonly filesize: number;
  readonly mimetype: string;
  readonly timeModified: string;
  readonly fileurl: string;
  readonly text?: string | undefined;
}

/** The files of a Moodle row, online text included. */
export function filesSeen(row: MoodleSubmission): SeenFile[] {
  const files = row.files.map((file): SeenFile => ({ ...file, timeModified: file.timeModified.toISOString() }));
  if (row.onlineText === undefined) return files;
  const typed = { area: 'onlinetext', filepath: '/', filename: 'online text.html', mimetype: 'text/html', fileurl: '' };
  const text = row.onlineText;
  return [
    ...files,
    { ...typed, filesize: Buffer.byteLength(text), timeModified: row.timeModified.toISOString(), text },
  ];
}
