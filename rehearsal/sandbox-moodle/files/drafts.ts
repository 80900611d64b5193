// Draft areas: where uploads wait until a submission or a feedback takes them up.
import type { Site } from '../state/site.ts';

/** Opens a draft area for a person and answers its item id, which looks as random as Moodle's. */
export function newDraft(site: Site, userid: number): number {
  const itemid = 100_000_000 + ((site.nextSerial() * 104_729 * 7919) % 899_999_981);
  site.drafts.set(itemid, { userid, files: [] });
  return itemid;
}

/** The context of a person's own files. */
export const userContextId = (userid: number): number => 20_000 + userid;
