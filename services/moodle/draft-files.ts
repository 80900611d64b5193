// A fresh draft area, the place where feedback files are put before a grade is saved with them.
import { z } from 'zod';
import { int } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

/** Calls about draft areas. */
export type DraftFileCalls = {
  /** The item id of an unused draft area of ours. @throws MoodleFailure */
  unusedDraftItemId: () => Promise<number>;
};

/** Those calls over a wire. */
export const draftFileCalls = (wire: MoodleWire): DraftFileCalls => ({
  async unusedDraftItemId() {
    return (await wire.call('core_files_get_unused_draft_itemid', {}, z.object({ itemid: int }))).itemid;
  },
});
