// The XML that Moodle answers where a call forgot moodlewsrestformat=json.

/** A whole reply as XML, in the elements that Moodle's REST server uses. */
export const xmlReply = (value: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<RESPONSE>\n${element(value)}</RESPONSE>\n`;

/** An error as XML. */
export const xmlError = (exception: string, errorcode: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<EXCEPTION class="${escapeXml(exception)}">\n` +
  `<ERRORCODE>${escapeXml(errorcode)}</ERRORCODE>\n<MESSAGE>${escapeXml(message)}</MESSAGE>\n</EXCEPTION>\n`;

function element(value: unknown): string {
  if (value === null || value === undefined) return '<VALUE null="null"/>\n';
  if (Array.isArray(value)) return `<MULTIPLE>\n${value.map(element).join('')}</MULTIPLE>\n`;
  if (typeof value === 'object') {
    const keys = Object.entries(value).map(([key, inner]) => `<KEY name="${escapeXml(key)}">${element(inner)}</KEY>\n`);
    return `<SINGLE>\n${keys.join('')}</SINGLE>\n`;
  }
  if (typeof value === 'boolean') return `<VALUE>${value ? '1' : '0'}</VALUE>\n`;
  return `<VALUE>${escapeXml(typeof value === 'string' ? value : JSON.stringify(value))}</VALUE>\n`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
