// The ending of a file's name where it is a known one: anything longer or odder can be part of somebody's name, as in "Account by W.Khan".

const known: readonly string[] = [
  'pdf',
  'doc',
  'docx',
  'docm',
  'odt',
  'rtf',
  'txt',
  'html',
  'xls',
  'xlsx',
  'csv',
  'ppt',
  'pptx',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'heic',
  'mp3',
  'm4a',
  'mp4',
  'mov',
  'zip',
  'pages',
];

/** The ending in lower case and without its dot, or '' where it is none of the known ones. */
export function knownEnding(filename: string): string {
  const ending = /\.([a-z0-9]+)$/iu.exec(filename)?.[1]?.toLowerCase() ?? '';
  return known.includes(ending) ? ending : '';
}
