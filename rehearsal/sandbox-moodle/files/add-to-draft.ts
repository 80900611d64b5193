// Putting one uploaded file into a draft area, under the name that Moodle makes of it.
import type { Site, User } from '../state/site.ts';
import { fullname } from '../people/find-user.ts';
import { cleanFilename } from './clean-filename.ts';
import { userContextId } from './drafts.ts';
import { mimetypeOf } from './file-kind.ts';
import type { StoredContent } from './file-store.ts';

/** One row of upload.php's answer: the file, or why it was not taken. */
export type UploadRow = Readonly<Record<string, string | number>>;

/** A name that is already in the area is an error row in an answer that otherwise looks well. */
export function addToDraft(
  site: Site,
  owner: User,
  itemid: number,
  filepath: string,
  name: string,
  content: StoredContent,
): UploadRow {
  const filename = cleanFilename(name);
  const draft = site.drafts.get(itemid) ?? { userid: owner.id, files: [] };
  site.drafts.set(itemid, draft);
  if (draft.files.some((file) => file.filename === filename && file.filepath === filepath)) {
    const error = `File name already exists: ${filename}`;
    return { filename, filepath: '/tmp/phpUpload', size: content.filesize, errortype: 'filenameexist', error };
  }
  site.counts.uploads += 1;
  draft.files.push({
    filename,
    filepath,
    sha1: content.sha1,
    filesize: content.filesize,
    mimetype: mimetypeOf(filename, content.start),
    timemodified: site.now(),
  });
  return {
    component: 'user',
    contextid: userContextId(owner.id),
    userid: String(owner.id),
    filearea: 'draft',
    filename,
    filepath,
    itemid,
    license: 'unknown',
    author: fullname(owner),
    source: `O:8:"stdClass":1:{s:6:"source";s:${Buffer.byteLength(filename)}:"${filename}";}`,
    filesize: content.filesize,
  };
}
