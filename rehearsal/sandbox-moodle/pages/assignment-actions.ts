// What a participant's form does. It goes through the same rules as the web services; only the upload comes by another door.
import type { Request } from 'express';
import { effectiveDates } from '../assignment/effective-dates.ts';
import { removeSubmission } from '../assignment/remove-submission.ts';
import { saveSubmission } from '../assignment/save-submission.ts';
import { submitForGrading } from '../assignment/submit-for-grading.ts';
import { decidingSubmission } from '../assignment/submission-rows.ts';
import { submissionsOpen } from '../assignment/submissions-open.ts';
import { addToDraft } from '../files/add-to-draft.ts';
import { newDraft } from '../files/drafts.ts';
import { cleanFilename } from '../files/clean-filename.ts';
import type { FileStore } from '../files/file-store.ts';
import { receive } from '../http/receive.ts';
import type { Received } from '../http/receive.ts';
import type { Assignment, Site, StoredFile, User } from '../state/site.ts';

/** What is said to the participant afterwards. */
export interface Outcome {
  readonly well: boolean;
  readonly words: string;
}

export async function actOnForm(
  site: Site,
  store: FileStore,
  user: User,
  assignment: Assignment,
  request: Request,
): Promise<Outcome> {
  const received = await receive(site, store, request);
  switch (received.fields.get('action')?.[0] ?? '') {
    case 'save':
      return save(site, user, assignment, received);
    case 'submit':
      return submit(site, user, assignment, received);
    case 'remove':
      return takeBack(site, user, assignment);
    default:
      return { well: false, words: 'Nothing was done: the form was not understood.' };
  }
}

function save(site: Site, user: User, assignment: Assignment, received: Received): Outcome {
  const onlinetext = received.fields.get('onlinetext')?.[0];
  const notices = saveSubmission(site, assignment, user.id, {
    files: filesAfter(site, user, assignment, received),
    onlinetext:
      onlinetext === undefined ? undefined : `<p>${onlinetext.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  });
  if (notices.length > 0) return { well: false, words: `${notices.join(' ')}.` };
  const words = assignment.submissiondrafts
    ? 'Saved as a draft. You still have to hand it in.'
    : 'Saved and handed in.';
  return { well: true, words };
}

/** The files that were there, less those ticked, and the new ones; a new file takes the place of one of the same name. */
function filesAfter(site: Site, user: User, assignment: Assignment, received: Received): StoredFile[] {
  const itemid = newDraft(site, user.id);
  const removed = new Set([
    ...(received.fields.get('remove') ?? []),
    ...received.files.map((file) => cleanFilename(file.name)),
  ]);
  const before = decidingSubmission(site, assignment, user.id)?.files ?? [];
  for (const file of received.files) addToDraft(site, user, itemid, '/', file.name, file.content);
  return [...before.filter((file) => !removed.has(file.filename)), ...(site.drafts.get(itemid)?.files ?? [])];
}

function submit(site: Site, user: User, assignment: Assignment, received: Received): Outcome {
  const statementAccepted = received.fields.has('statement');
  const done = submitForGrading(site, assignment, user.id, { statementAccepted, appliesOverride: true });
  return done
    ? { well: true, words: 'Your work is handed in.' }
    : { well: false, words: 'Your work could not be handed in. Check the dates, and tick the statement.' };
}

function takeBack(site: Site, user: User, assignment: Assignment): Outcome {
  const submission = decidingSubmission(site, assignment, user.id);
  const open = submissionsOpen(site, assignment, user.id, effectiveDates(site, assignment, user.id));
  if (submission === undefined || !open) return { well: false, words: 'Your submission cannot be removed now.' };
  removeSubmission(submission);
  return { well: true, words: 'Your submission is removed.' };
}
