// Puts a seed into a site: a first one makes it, a later one adds to it and replaces what has the same id.
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { deterministicBytes } from '../files/deterministic-bytes.ts';
import { mimetypeOf } from '../files/file-kind.ts';
import type { FileStore } from '../files/file-store.ts';
import { recordHandIn } from '../assignment/save-submission.ts';
import { flagsOf } from '../assignment/flags-row.ts';
import type { Enrolment, Site, StoredFile } from '../state/site.ts';
import type { fileSeed, siteSeed } from './seed.ts';

type ParsedSeed = z.output<typeof siteSeed>;

/** Adds everything in the seed; the order of its parts does not matter. */
export async function loadSeed(site: Site, files: FileStore, seed: ParsedSeed): Promise<void> {
  loadSettings(site, seed);
  loadPeople(site, seed);
  for (const row of seed.assignments) site.assignments.set(row.id, row);
  site.overrides.push(...seed.overrides);
  for (const row of seed.mappings) site.mappings.add(row);
  loadFlags(site, seed);
  for (const row of seed.submissions) {
    const stored: StoredFile[] = [];
    for (const file of row.files) stored.push(await storeFile(files, file, row.timemodified ?? row.timecreated));
    const timemodified = row.timemodified ?? row.timecreated;
    for (const earlier of site.submissions.ofPerson(row.assignmentid, row.userid)) {
      if (earlier.groupid === row.groupid) earlier.latest = false;
    }
    const id = row.id ?? site.submissions.nextId();
    const submission = site.submissions.add({ ...row, id, timemodified, files: stored, latest: true });
    const assignment = site.assignments.get(row.assignmentid);
    const decides = assignment?.teamsubmission === true ? row.userid === 0 : true;
    if (assignment !== undefined && decides && row.status === 'submitted') recordHandIn(site, assignment, submission);
  }
}

function loadSettings(site: Site, { settings, services, tokens }: ParsedSeed): void {
  site.settings.sitename = settings.sitename ?? site.settings.sitename;
  site.settings.maxinputvars = settings.maxinputvars ?? site.settings.maxinputvars;
  site.settings.maxfileuploads = settings.maxfileuploads ?? site.settings.maxfileuploads;
  site.settings.debugging = settings.debugging ?? site.settings.debugging;
  for (const row of services) site.services.set(row.shortname, row);
  for (const row of tokens) site.tokens.set(row.token, row);
}

function loadPeople(site: Site, seed: ParsedSeed): void {
  for (const row of seed.users) site.users.set(row.id, row);
  for (const row of seed.courses) {
    site.courses.set(row.id, {
      ...row,
      sortorder: row.sortorder ?? 1_000_000 - row.id,
      contextid: row.contextid ?? 500 + row.id,
    });
  }
  for (const row of seed.enrolments) {
    const ofCourse = site.enrolments.get(row.courseid) ?? new Map<number, Enrolment>();
    site.enrolments.set(row.courseid, ofCourse.set(row.userid, { ...row, lastaccess: 0 }));
  }
  for (const row of seed.groups) site.groups.set(row.id, row);
}

function loadFlags(site: Site, seed: ParsedSeed): void {
  const extensions = seed.extensions.map(({ assignmentid, userid, until }) => ({
    ...{ assignmentid, userid, locked: 0, mailed: 2, extensionduedate: until, workflowstate: '', allocatedmarker: 0 },
    id: undefined,
  }));
  for (const row of [...seed.flags, ...extensions]) {
    const known = flagsOf(site, row.assignmentid, row.userid);
    if (known !== undefined) site.flags.delete(known);
    site.flags.add({ ...row, id: row.id ?? known?.id ?? site.flags.nextId() });
  }
}

async function storeFile(
  files: FileStore,
  { filename, content, timemodified }: z.output<typeof fileSeed>,
  time: number,
): Promise<StoredFile> {
  const bytes =
    'text' in content
      ? Readable.from([Buffer.from(content.text)])
      : 'base64' in content
        ? Readable.from([Buffer.from(content.base64, 'base64')])
        : deterministicBytes(content.seed, content.bytes);
  const { sha1, filesize, start } = await files.keep(bytes);
  const mimetype = mimetypeOf(filename, start);
  return { filename, filepath: '/', sha1, filesize, mimetype, timemodified: timemodified ?? time };
}
