// Everything the sandbox remembers, in memory; only the bytes of files live on disk.
import type { z } from 'zod';
import type {
  assignmentSeed,
  courseSeed,
  enrolmentSeed,
  groupSeed,
  overrideSeed,
  serviceSeed,
  tokenSeed,
  userSeed,
} from '../site/seed.ts';
import type { Faults } from '../control/faults.ts';
import { noFaults } from '../control/faults.ts';
import { Rows } from './rows.ts';

export type Course = z.output<typeof courseSeed> & { sortorder: number; contextid: number };
export type User = z.output<typeof userSeed>;
export type Enrolment = z.output<typeof enrolmentSeed> & { lastaccess: number };
export type Group = z.output<typeof groupSeed>;
export type Assignment = z.output<typeof assignmentSeed>;
export type Override = z.output<typeof overrideSeed>;
export type Service = z.output<typeof serviceSeed>;
export type Token = z.output<typeof tokenSeed>;

/** A file as Moodle's file table holds it: a name that points at content. Times are Unix seconds. */
export interface StoredFile {
  readonly filename: string;
  readonly filepath: string;
  readonly sha1: string;
  readonly filesize: number;
  readonly mimetype: string;
  readonly timemodified: number;
}

export interface Submission {
  readonly id: number;
  readonly assignmentid: number;
  readonly userid: number;
  readonly groupid: number;
  readonly attemptnumber: number;
  readonly timecreated: number;
  latest: boolean;
  status: 'new' | 'draft' | 'submitted' | 'reopened';
  timemodified: number;
  onlinetext: string;
  files: StoredFile[];
}

export interface Flags {
  readonly id: number;
  readonly assignmentid: number;
  readonly userid: number;
  locked: number;
  mailed: number;
  extensionduedate: number;
  workflowstate: string;
  allocatedmarker: number;
}

export interface Grade {
  readonly id: number;
  readonly assignmentid: number;
  readonly userid: number;
  readonly attemptnumber: number;
  readonly timecreated: number;
  timemodified: number;
  grader: number;
  /** Points, or the 1-based place on the scale; -1 is "not graded". */
  grade: number;
  comment: { text: string; format: number } | undefined;
  files: StoredFile[];
}

/** What the gradebook holds for one person in one assignment. */
export interface GradebookEntry {
  graderaw: number | null;
  dategraded: number | null;
  datesubmitted: number | null;
  feedback: string;
  feedbackformat: number;
}

export interface Message {
  readonly id: number;
  readonly fromid: number;
  readonly toid: number;
  readonly text: string;
  readonly timecreated: number;
}

/** A person's upload area: `itemid` is what `files_filemanager` names. */
export interface Draft {
  readonly userid: number;
  files: StoredFile[];
}

export interface Mapping {
  readonly id: number;
  readonly assignmentid: number;
  readonly userid: number;
}

export interface Site {
  readonly url: string;
  readonly settings: { sitename: string; maxinputvars: number; maxfileuploads: number; debugging: boolean };
  /** The present in Unix seconds; virtual once the control API has set it. */
  now(): number;
  setClock(now: Date): void;
  faults: Faults;
  readonly courses: Map<number, Course>;
  readonly users: Map<number, User>;
  /** Course id to user id to enrolment. */
  readonly enrolments: Map<number, Map<number, Enrolment>>;
  readonly groups: Map<number, Group>;
  readonly assignments: Map<number, Assignment>;
  readonly overrides: Override[];
  readonly services: Map<string, Service>;
  readonly tokens: Map<string, Token>;
  readonly submissions: Rows<Submission>;
  readonly flags: Rows<Flags>;
  readonly grades: Rows<Grade>;
  readonly mappings: Rows<Mapping>;
  /** Keyed `assignmentid/userid`. */
  readonly gradebook: Map<string, GradebookEntry>;
  readonly drafts: Map<number, Draft>;
  readonly messages: Message[];
  readonly counts: { calls: Map<string, number>; downloads: Map<string, number>; uploads: number };
  /** A number that no other call of the site has had: draft areas, tokens, broken downloads. */
  nextSerial(): number;
}

/** An empty site at `url`; `now` is the clock until the control API sets another. */
export function createSite(url: string, now: () => Date): Site {
  let clock = now;
  let serial = 0;
  return {
    url,
    settings: { sitename: 'Sandbox Moodle', maxinputvars: 1000, maxfileuploads: 20, debugging: false },
    now: () => Math.floor(clock().getTime() / 1000),
    setClock: (moment) => {
      clock = () => moment;
    },
    faults: noFaults,
    courses: new Map(),
    users: new Map(),
    enrolments: new Map(),
    groups: new Map(),
    assignments: new Map(),
    overrides: [],
    services: new Map(),
    tokens: new Map(),
    submissions: new Rows(),
    flags: new Rows(),
    grades: new Rows(),
    mappings: new Rows(),
    gradebook: new Map(),
    drafts: new Map(),
    messages: [],
    counts: { calls: new Map(), downloads: new Map(), uploads: 0 },
    nextSerial: () => {
      serial += 1;
      return serial;
    },
  };
}
