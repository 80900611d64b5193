// A large site in one call, for benchmarks: repeatable people, submissions and bytes, made straight on disk.
import { z } from 'zod';
import { deterministicBytes } from '../files/deterministic-bytes.ts';
import type { FileStore } from '../files/file-store.ts';
import { mimetypeOf } from '../files/file-kind.ts';
import { loadSeed } from '../site/load-seed.ts';
import { siteSeed } from '../site/seed.ts';
import type { Site, StoredFile } from '../state/site.ts';

export const bulkSchema = z.strictObject({
  assignments: z.int().positive().default(1),
  participants: z.int().positive(),
  filesPerSubmission: z.int().nonnegative().default(2),
  bytes: z.int().nonnegative(),
  /** Ids start after this number, so that bulk data never meets a seed's. */
  firstId: z.int().nonnegative().default(100_000),
  seed: z.string().default('bulk'),
});

type Bulk = z.output<typeof bulkSchema>;

export interface BulkMade {
  readonly courseid: number;
  readonly assignmentids: number[];
  readonly participants: number;
  readonly files: number;
}

/** Answers the ids it used and what it made. */
export async function loadBulk(site: Site, files: FileStore, bulk: Bulk): Promise<BulkMade> {
  const courseid = bulk.firstId;
  const assignmentids = Array.from({ length: bulk.assignments }, (_, index) => bulk.firstId + index);
  const userids = Array.from({ length: bulk.participants }, (_, index) => bulk.firstId + index);
  const now = site.now();
  await loadSeed(
    site,
    files,
    siteSeed.parse({
      courses: [{ id: courseid, shortname: `BULK-${courseid}`, fullname: 'Bulk course' }],
      users: userids.map((id, index) => ({
        ...{ id, username: `bulk${index}`, firstname: 'Participant', lastname: String(index).padStart(6, '0') },
        ...{ email: `bulk${index}@participants.example`, idnumber: `BULK-${index}` },
      })),
      enrolments: userids.map((userid) => ({ courseid, userid })),
      assignments: assignmentids.map((id, index) => ({
        id,
        courseid,
        name: `Bulk task ${index + 1}`,
        cutoffdate: now,
        duedate: now,
      })),
    }),
  );
  let made = 0;
  for (const assignmentid of assignmentids) {
    for (const userid of userids) {
      const stored: StoredFile[] = [];
      for (let number = 0; number < bulk.filesPerSubmission; number += 1) {
        const filename = number === 0 ? 'report.docx' : `evidence-${number}.pdf`;
        const kept = await files.keep(
          deterministicBytes(`${bulk.seed}/${assignmentid}/${userid}/${number}`, bulk.bytes),
        );
        const mimetype = mimetypeOf(filename, kept.start);
        stored.push({ filename, filepath: '/', sha1: kept.sha1, filesize: kept.filesize, mimetype, timemodified: now });
      }
      made += stored.length;
      addSubmitted(site, assignmentid, userid, stored);
    }
  }
  return { courseid, assignmentids, participants: userids.length, files: made };
}

function addSubmitted(site: Site, assignmentid: number, userid: number, files: StoredFile[]): void {
  const now = site.now();
  site.submissions.add({
    ...{ id: site.submissions.nextId(), assignmentid, userid, groupid: 0, attemptnumber: 0, latest: true },
    ...{ status: 'submitted', timecreated: now, timemodified: now, onlinetext: '', files },
  });
}
