// Makes what a test needs with its surroundings, through the product's own doors wherever there is one.
// long because: one factory after another, nothing else.
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import type { Role } from '../../domain/person/role.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { findDraftAtClose, findNothingSubmitted, receive } from '../../domain/submission/intake-transitions.ts';
import { defer, withdraw } from '../../domain/submission/leave-transitions.ts';
import { allocate } from '../../domain/submission/route-transitions.ts';
import { publish } from '../../domain/window/life.ts';
import { inTransaction, type Database } from '../../services/database/database.ts';
import { record, type By } from '../../services/register/record.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';

/** The moment at which everything here is made: the window of NPQH cohort K is announced and not yet open. */
export const madeAt = new Date('2022-02-03T12:00:00Z');

let made = 0;
const next = () => (made += 1);

/** Somebody with an account. */
export interface PersonWanted {
  readonly roles?: readonly Role[];
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly trn?: string;
  readonly moodleUserId?: number;
}

/** Makes an account: a participant unless other roles are named. The id. */
export async function aPerson(database: Database, wanted: PersonWanted = {}): Promise<string> {
  const id = randomUUID();
  const n = next();
  const { roles = ['participant'], email = `person-${String(n)}@school.example` } = wanted;
  const isParticipant = roles.includes('participant');
  const {
    givenName = isParticipant ? 'Wren' : 'Programme',
    familyName = `${isParticipant ? 'Applegarth' : 'office'} ${String(n)}`,
  } = wanted;
  await database.query(
    `insert into person (id, given_name, family_name, email, roles, trn, moodle_user_id, job_role, school_name, school_urn, local_authority, region, phase, school_type, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      givenName,
      familyName,
      email,
      roles,
      wanted.trn ?? null,
      wanted.moodleUserId ?? (isParticipant ? 1_000 + n : null),
      'Deputy head',
      'Larkfell Primary School',
      '900001',
      'Cumberland',
      'North West',
      'Primary',
      'Community school',
      madeAt,
    ],
  );
  return id;
}

/** A window to make; NPQH cohort K of the published dates unless said otherwise (R16). */
export interface WindowWanted {
  readonly opensOn?: LocalDate;
  readonly closesOn?: LocalDate;
  readonly kind?: 'final' | 'pre-assessment';
  readonly cohort?: string;
  readonly deferralAllowed?: boolean;
  readonly lastAcceptance?: Readonly<Record<string, LocalDate>>;
  readonly published?: boolean;
  /** The Moodle course and the assignments of Task 1 and Task 2; numbers of its own unless named. */
  readonly courseId?: number;
  readonly assignments?: readonly [number, number];
}

/** A window that was made. */
export interface MadeWindow {
  readonly id: string;
  readonly cohortId: string;
  readonly closesAt: Date;
  readonly assignments: readonly number[];
}

/** Makes a cohort and a window with both tasks of NPQH. */
export async function aWindow(database: Database, wanted: WindowWanted = {}): Promise<MadeWindow> {
  const n = next();
  const {
    opensOn = '2022-02-17',
    closesOn = '2022-03-03',
    kind = 'final',
    cohort = `K${String(n)}`,
    deferralAllowed = true,
    lastAcceptance = {},
    published = true,
  } = wanted;
  const [id, cohortId, closesAt] = [randomUUID(), randomUUID(), noonUk(closesOn)];
  const { courseId = n, assignments = [n * 10 + 1, n * 10 + 2] } = wanted;
  await inTransaction(database, async (tx) => {
    await tx.query(
      `insert into cohort (id, name, family, programme, framework_version, deferral_allowed, last_acceptance, created_at)
       values ($1, $2, '2019-framework', 'NPQH', '2019-10', $3, $4, $5)`,
      [cohortId, cohort, deferralAllowed, JSON.stringify(lastAcceptance), madeAt],
    );
    await tx.query(
      `insert into submission_window (id, cohort_id, kind, opens_on, closes_on, closes_at, expected, moodle_course_id, state, facts, version, changed_at, created_at, published_at)
       values ($1, $2, $3, $4, $5, $6, 'cohort', $7, 'planned', '{}', 1, $8, $8, $9)`,
      [id, cohortId, kind, opensOn, closesOn, closesAt, courseId, madeAt, published ? madeAt : null],
    );
    for (const [index, assignmentId] of assignments.entries())
      await tx.query(
        `insert into window_task (window_id, task_id, unit, assignment_id, cmid, name) values ($1, $2, $2, $3, $4, $5)`,
        [id, String(index + 1), assignmentId, assignmentId + 500, `Task ${String(index + 1)}`],
      );
    if (published) await record(tx, id, publish, { expected: 1 }, { who: 'clock', at: madeAt });
  });
  return { id, cohortId, closesAt, assignments };
}

/** A participant expected in a window, with a submission for each task. */
export interface MadeEntry {
  readonly personId: string;
  readonly entryId: string;
  readonly candidate: string;
  /** Submission ids by unit. */
  readonly submissions: Readonly<Record<string, string>>;
}

/** Makes somebody who is expected in a window. */
export async function anEntry(database: Database, window: MadeWindow, wanted: PersonWanted = {}): Promise<MadeEntry> {
  const personId = await aPerson(database, wanted);
  const entryId = randomUUID();
  const candidate = `K-${String(4000 + next())}`;
  const submissions = { '1': randomUUID(), '2': randomUUID() };
  await database.query(
    'insert into entry (id, window_id, person_id, candidate_number, created_at) values ($1, $2, $3, $4, $5)',
    [entryId, window.id, personId, candidate, madeAt],
  );
  for (const [unit, id] of Object.entries(submissions))
    await database.query(
      `insert into submission (id, entry_id, unit, attempt, framework_version, state, facts, version, changed_at) values ($1, $2, $3, 1, '2019-10', 'expected', '{}', 1, $4)`,
      [id, entryId, unit, madeAt],
    );
  return { personId, entryId, candidate, submissions };
}

/** The states that a factory can bring a submission to. */
export type MadeState = 'received' | 'draft-at-close' | 'not-submitted' | 'deferred' | 'withdrawn';

/** Brings an expected submission to a state by the transitions that lead there. */
export async function moveTo(
  database: Database,
  files: FileStore,
  submissionId: string,
  state: MadeState,
  by: By,
): Promise<void> {
  const copyIds = state === 'received' ? [await aCopy(database, files, submissionId, by.at)] : [];
  const outcome = await inTransaction(database, async (tx): Promise<unknown> => {
    if (state === 'received') return record(tx, submissionId, receive, { way: 'in-time', copyIds }, by);
    if (state === 'draft-at-close') return record(tx, submissionId, findDraftAtClose, { reason: 'draft' }, by);
    if (state === 'not-submitted')
      return record(tx, submissionId, findNothingSubmitted, { reason: 'nothing-submitted' }, by);
    return state === 'deferred'
      ? record(tx, submissionId, defer, undefined, by)
      : record(tx, submissionId, withdraw, undefined, by);
  });
  if (isRefusal(outcome)) throw new Error(`The submission cannot be ${state}: ${outcome.refused}`);
}

/** A file to copy. */
export interface FileWanted {
  readonly filename: string;
  readonly mimetype: string;
  readonly content: string | Buffer;
}

const account = {
  filename: 'Written account.docx',
  mimetype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  content: 'Not a real document.',
};
const evidence = {
  filename: 'Governors’ minutes.pdf',
  mimetype: 'application/pdf',
  content: '%PDF-1.4 not a real one',
};

/** Makes the copy of a submission, its files in the store. The copy's id. */
export async function aCopy(
  database: Database,
  files: FileStore,
  submissionId: string,
  at: Date,
  wanted: readonly FileWanted[] = [account, evidence],
): Promise<string> {
  const copyId = randomUUID();
  await database.query(
    `insert into copy (id, submission_id, task_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status, taken_at)
     select $1, s.id, t.task_id, t.assignment_id, $3, 0, $4, 'submitted', $5
     from submission s join entry e on e.id = s.entry_id join window_task t on t.window_id = e.window_id and t.unit = s.unit where s.id = $2 limit 1`,
    [copyId, submissionId, 7_000 + next(), new Date(at.getTime() - 30 * 60_000), at],
  );
  for (const file of wanted) {
    const { content } = file;
    const stored = await files.put(Readable.from([Buffer.isBuffer(content) ? content : Buffer.from(content)]));
    await database.query(
      `insert into copied_file (id, copy_id, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified)
       values ($1, $2, 'submission_files', '/', $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        copyId,
        file.filename,
        stored.size,
        file.mimetype,
        createHash('sha1').update(content).digest('hex'),
        stored.sha256,
        at,
      ],
    );
  }
  return copyId;
}

/** Makes an email that was settled: its row, its text and one attempt. The id. `occasion` is the window that it announces. */
export async function anEmail(
  database: Database,
  personId: string,
  state: 'accepted' | 'refused',
  at: Date,
  occasion: string = randomUUID(),
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into email (id, template, person_id, occasion, state, created_at, settled_at) values ($1, 'window-opens', $2, $3, $4, $5, $5)`,
    [id, personId, occasion, state, at],
  );
  await database.query(
    `insert into email_message (email_id, message_id, address, subject, html, body) select $1, $2, email, 'Your NPQH window opens', '<p>The window opens.</p>', 'The window opens.' from person where id = $3`,
    [id, `<${id}@moderato.test>`, personId],
  );
  await database.query('insert into email_attempt (email_id, at, outcome, reply) values ($1, $2, $3, $4)', [
    id,
    at,
    state,
    state === 'accepted' ? '250 2.0.0 Ok' : '550 5.1.1 No such user',
  ]);
  return id;
}

/** Makes a submission ready to mark, as the check stage hands it over: a copy for every task of its unit. */
export async function aReadyScript(
  database: Database,
  files: FileStore,
  submissionId: string,
  at: Date,
): Promise<void> {
  const copyId = await aCopy(database, files, submissionId, at);
  await database.query(
    `update submission set state = 'ready-to-mark', facts = $2, version = version + 1, changed_at = $3 where id = $1`,
    [submissionId, JSON.stringify({ copyIds: [copyId], way: 'in-time' }), at],
  );
}

/** An assessor to make: trained for NPQH through 2022 and willing to mark ten scripts of a window, unless said otherwise. */
export interface AssessorWanted extends PersonWanted {
  readonly capacity?: number;
  readonly trained?: boolean;
  readonly school?: string | null;
}

/** Makes somebody who may mark in a window. The id. */
export async function anAssessor(database: Database, window: MadeWindow, wanted: AssessorWanted = {}): Promise<string> {
  const { capacity = 10, trained = true, school = null } = wanted;
  const id = await aPerson(database, { roles: ['assessor'], ...wanted });
  await database.query('update person set school_urn = $2 where id = $1', [id, school]);
  await database.query('insert into availability (window_id, person_id, capacity) values ($1, $2, $3)', [
    window.id,
    id,
    capacity,
  ]);
  if (trained)
    await database.query(
      `insert into training (id, person_id, programme, framework_version, trained_on, expires_on) values ($1, $2, 'NPQH', '2019-10', '2022-01-10', '2023-01-10')`,
      [randomUUID(), id],
    );
  return id;
}

/** Gives a ready script to an assessor, as a committed plan does; due on 5 May 2022. */
export async function allocated(
  database: Database,
  window: MadeWindow,
  submissionId: string,
  personId: string,
  at: Date,
): Promise<void> {
  const planId = randomUUID();
  await inTransaction(database, async (tx) => {
    await record(tx, submissionId, allocate, undefined, { who: 'clock', at });
    await tx.query(
      `insert into routing_plan (id, window_id, seed, made_by, made_at, committed_at) values ($1, $2, '7', $3, $4, $4)`,
      [planId, window.id, personId, at],
    );
    await tx.query(
      `insert into allocation (id, plan_id, submission_id, person_id, due_on, state, at) values ($1, $2, $3, $4, '2022-05-05', 'allocated', $5)`,
      [randomUUID(), planId, submissionId, personId, at],
    );
  });
}
