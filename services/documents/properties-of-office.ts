// The properties of an Office file that may name a person: who made it, who saved it last, its title.
import type { OfficeParts } from './office-parts.ts';
import { cheerio } from './packages.ts';

/** The values; none where the file has no properties. */
export async function propertiesOfOffice(parts: OfficeParts): Promise<readonly string[]> {
  const { load } = await cheerio();
  const page = load(parts.get('docProps/core.xml') ?? '', { xml: true });
  return page('dc\\:creator, cp\\:lastModifiedBy, dc\\:title')
    .toArray()
    .map((element) => page(element).text().trim())
    .filter((value) => value !== '');
}
