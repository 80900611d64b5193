// Addresses of files: how Moodle writes them, and how it reads them back.
import type { Site } from '../state/site.ts';

/** A file's web-service address, percent-encoded as PHP's rawurlencode does. */
export function fileUrl(site: Site, contextid: number, area: string, itemid: number, filename: string): string {
  const base = site.faults.fileUrlBase ?? site.url;
  return `${base}/webservice/pluginfile.php/${contextid}/${area}/${itemid}/${rawUrlEncode(filename)}`;
}

/** PHP's rawurlencode: unlike encodeURIComponent it also encodes ! ' ( ) *. */
export const rawUrlEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
