// How a participant's file is sent: only kinds that cannot run anything are shown in place, everything else is a download.

const inPlace: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The content type to send and whether the browser shows it. The type comes from a short list, never from what was uploaded. */
export function shownAs(filename: string): { readonly type: string; readonly inline: boolean } {
  const type = inPlace[/\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''];
  return type === undefined ? { type: 'application/octet-stream', inline: false } : { type, inline: true };
}
