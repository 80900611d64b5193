/** A played participant: opens, uploads and submits over HTTP with an own token, as Moodle's app would. */
import { z } from 'zod';
import { callMoodle, type MoodleDoor, MoodleSaidNo, readReply } from './call-moodle.ts';

/** How someone signs in. */
export interface SignIn {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** The short name of the service that participants' tokens are for. */
  readonly service: string;
}

/** A file to be uploaded. */
export interface FileToUpload {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** Whether Moodle took it. A refusal is an answer here, since being too late is part of the play. */
export type Answer = 'accepted' | 'refused';

const tokenReply = z.object({ token: z.string() });
const uploadReply = z.array(z.object({ itemid: z.number().optional(), errortype: z.string().optional() }));
const warnings = z.array(z.unknown());

/** A token for this user name and password. Throws `MoodleSaidNo` (`invalidlogin`) where they do not fit. */
export async function signIn({ url, username, password, service }: SignIn): Promise<MoodleDoor> {
  const body = new URLSearchParams({ username, password, service });
  const reply = await readReply('signing in', await fetch(`${url}/login/token.php`, { method: 'POST', body }));
  return { url, token: tokenReply.parse(reply).token };
}

/** Looks at the assignment; for someone without one, Moodle makes a "new" row of it. */
export async function openAssignment(door: MoodleDoor, assignmentId: number): Promise<void> {
  await callMoodle(door, 'mod_assign_get_submission_status', { assignid: assignmentId });
}

/** Files go to a draft area first, all in one request: at most 20, or PHP drops the rest. */
async function uploadToDraftArea(door: MoodleDoor, files: readonly FileToUpload[]): Promise<number> {
  const form = new FormData();
  form.append('token', door.token);
  form.append('itemid', '0');
  form.append('filepath', '/');
  files.forEach((file, index) => {
    form.append(`file_${String(index + 1)}`, new Blob([new Uint8Array(file.bytes)]), file.filename);
  });
  const response = await fetch(`${door.url}/webservice/upload.php`, { method: 'POST', body: form });
  const rows = uploadReply.parse(await readReply('upload', response));
  const [first] = rows;
  if (rows.length !== files.length || first?.itemid === undefined || rows.some((row) => row.errortype !== undefined)) {
    throw new MoodleSaidNo(
      'upload',
      'incomplete',
      `${String(files.length)} files sent, the answer was ${JSON.stringify(rows)}`,
    );
  }
  return first.itemid;
}

/** Puts these files in place of whatever the submission held. */
export async function uploadFiles(
  door: MoodleDoor,
  assignmentId: number,
  files: readonly FileToUpload[],
): Promise<Answer> {
  const itemid = await uploadToDraftArea(door, files);
  const reply = await callMoodle(door, 'mod_assign_save_submission', {
    assignmentid: assignmentId,
    'plugindata[files_filemanager]': itemid,
  });
  return warnings.parse(reply).length === 0 ? 'accepted' : 'refused';
}

/** Presses submit and accepts the statement that the work is one's own. */
export async function pressSubmit(door: MoodleDoor, assignmentId: number): Promise<Answer> {
  const reply = await callMoodle(door, 'mod_assign_submit_for_grading', {
    assignmentid: assignmentId,
    acceptsubmissionstatement: 1,
  });
  return warnings.parse(reply).length === 0 ? 'accepted' : 'refused';
}
