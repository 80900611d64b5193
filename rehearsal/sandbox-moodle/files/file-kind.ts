// What Moodle says of a file's kind: by the extension first, by the first bytes only where there is none. A wrong
// extension is believed, as Moodle believes it.

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds: Readonly<Record<string, { mimetype: string; icon: string }>> = {
  docx: { mimetype: word, icon: 'document' },
  doc: { mimetype: 'application/msword', icon: 'document' },
  pdf: { mimetype: 'application/pdf', icon: 'pdf' },
  xlsx: { mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', icon: 'spreadsheet' },
  pptx: { mimetype: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', icon: 'powerpoint' },
  odt: { mimetype: 'application/vnd.oasis.opendocument.text', icon: 'writer' },
  mp4: { mimetype: 'video/mp4', icon: 'video' },
  mp3: { mimetype: 'audio/mp3', icon: 'audio' },
  png: { mimetype: 'image/png', icon: 'image' },
  jpg: { mimetype: 'image/jpeg', icon: 'image' },
  zip: { mimetype: 'application/zip', icon: 'archive' },
  txt: { mimetype: 'text/plain', icon: 'text' },
  html: { mimetype: 'text/html', icon: 'markup' },
};

/** The MIME type that Moodle stores with a file. */
export function mimetypeOf(filename: string, start: Buffer): string {
  const dot = filename.lastIndexOf('.');
  if (dot >= 0) return kinds[filename.slice(dot + 1).toLowerCase()]?.mimetype ?? 'document/unknown';
  if (start.subarray(0, 4).toString('latin1') === '%PDF') return 'application/pdf';
  return start.subarray(0, 2).toString('latin1') === 'PK' ? word : 'document/unknown';
}

/** The icon that Moodle shows for a MIME type. */
export function iconOf(mimetype: string): string {
  const kind = Object.values(kinds).find((known) => known.mimetype === mimetype);
  return `f/${kind?.icon ?? 'unknown'}`;
}
