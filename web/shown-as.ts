// How a participant's file is sent: only kinds that cannot run anything are shown in place, everything else is a download. A recording is
// played by the page that shows it.

const inPlace: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

const played: Readonly<Record<string, string>> = { mp4: 'video/mp4', m4a: 'audio/mp4', mp3: 'audio/mpeg' };

/** The content type to send and whether the browser shows it. The type comes from a short list, never from what was uploaded. */
export function shownAs(filename: string): { readonly type: string; readonly inline: boolean } {
  const ending = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  const type = inPlace[ending];
  return type === undefined
    ? { type: played[ending] ?? 'application/octet-stream', inline: false }
    : { type, inline: true };
}
