// core_files_get_unused_draft_itemid: a fresh draft area.
import { z } from 'zod';
import { newDraft, userContextId } from '../files/drafts.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

export const getUnusedDraftItemid = webServiceFunction(z.strictObject({}), (call) => ({
  component: 'user',
  contextid: userContextId(call.caller.id),
  userid: call.caller.id,
  filearea: 'draft',
  itemid: newDraft(call.site, call.caller.id),
  warnings: [],
}));
