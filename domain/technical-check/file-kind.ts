// What a submitted file may be (R70), told by its bytes and never by its name.

/** The kinds that are accepted. Key `upload.accept`. */
export const acceptedKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'png', 'mp4', 'mp3', 'm4a'] as const;

/** `typed` is text that was typed into Moodle; `other` is nothing that we accept. */
export type FileKind = (typeof acceptedKinds)[number] | 'typed' | 'other';

const endings: Readonly<Record<string, FileKind>> = { jpeg: 'jpg', jfif: 'jpg' };

/** The kind that a file's name promises, `other` where it is none of ours. */
export function promisedKind(filename: string): FileKind {
  const ending = /\.([^.]+)$/u.exec(filename)?.[1]?.toLowerCase() ?? '';
  return acceptedKinds.find((kind) => kind === ending) ?? endings[ending] ?? 'other';
}

/** A recording, by its kind (R62, R69). */
export function isRecording(kind: FileKind): boolean {
  return kind === 'mp3' || kind === 'mp4' || kind === 'm4a';
}

/** A kind whose text can be read here. */
export function isText(kind: FileKind): boolean {
  return kind === 'docx' || kind === 'pdf' || kind === 'typed';
}
