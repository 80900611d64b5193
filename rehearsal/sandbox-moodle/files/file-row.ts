// A stored file as get_submissions and its relatives show it. There is no content hash in it.
import type { Site, StoredFile } from '../state/site.ts';
import { iconOf } from './file-kind.ts';
import { fileUrl } from './file-url.ts';

export interface FileRow {
  readonly filename: string;
  readonly filepath: string;
  readonly filesize: number;
  readonly fileurl: string;
  readonly timemodified: number;
  readonly mimetype: string;
  readonly isexternalfile: boolean;
  readonly icon: string;
}

/** The rows of an area, by name in code-point order as the database sorts them. */
export function fileRows(site: Site, contextid: number, area: string, itemid: number, files: StoredFile[]): FileRow[] {
  return files
    .toSorted((one, other) => (one.filename < other.filename ? -1 : 1))
    .map((file) => ({
      filename: file.filename,
      filepath: file.filepath,
      filesize: file.filesize,
      fileurl: fileUrl(site, contextid, area, itemid, file.filename),
      timemodified: file.timemodified,
      mimetype: file.mimetype,
      isexternalfile: false,
      icon: iconOf(file.mimetype),
    }));
}
