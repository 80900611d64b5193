// A whole Moderato on a fresh database: relay and workers in this process, a sandbox Moodle, a mail catcher, pages if asked for.
// long because: it wires a whole Moderato with its world, line by line.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { reconcile, type IntakeCounts } from '../../domain/intake/reconcile.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Role } from '../../domain/person/role.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { publish } from '../../domain/window/life.ts';
import type { Window } from '../../domain/window/window.ts';
import { rehearsalClock } from '../../services/clock/clock.ts';
import { stepRehearsal } from '../../services/clock/step-rehearsal.ts';
import { readConfig, type Config } from '../../services/config/config.ts';
import { inTransaction, type Database } from '../../services/database/database.ts';
import { documentReader, usualLimits } from '../../services/documents/document-reader.ts';
import { claimInstance } from '../../services/database/instance.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';
import { makeLog } from '../../services/log/log.ts';
import { moodleDoor } from '../../services/moodle/moodle-door.ts';
import { pendingAt } from '../../services/outbox/quiet.ts';
import { intakeLines } from '../../services/register/intake-lines.ts';
import { record } from '../../services/register/record.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import { browserAt, type Browser } from '../../rehearsal/people/browser.ts';
import type { SiteSeed } from '../../rehearsal/sandbox-moodle/site/seed.ts';
import { saveWindow } from '../../web/pages/set-up-window/save-window.ts';
import { startWorkers, type Workers } from '../../workers/start-workers.ts';
import { afterClose, cohortSite, course } from './cohort-site.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { aPerson } from './factories.ts';
import { startMailSide, type MailSide } from './mail-side.ts';
import { startMoodleSide, type MoodleSide } from './moodle-side.ts';

/** What to start. By default eight people, an hour before close, with one worker process' worth of workers. */
export interface InstanceWanted {
  readonly people?: number;
  readonly site?: SiteSeed;
  readonly startsAt?: Date;
  readonly web?: boolean;
  /** False: nothing works until `work` is called, or a process of the test's own does. */
  readonly workers?: boolean;
  /** A database of the test's own, in place of one on the shared server. */
  readonly fresh?: FreshDatabase;
  /** Where the queue is, in place of REDIS_URL; '' = on PostgreSQL. */
  readonly redisUrl?: string;
  /** Real time that the work of one moment may take. */
  readonly patienceMs?: number;
}

/** Moderato and its surroundings. */
export interface Instance {
  readonly config: Config;
  /** The environment of further processes. */
  readonly environment: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly moodle: MoodleSide;
  readonly mail: MailSide;
  /** An admin's account. */
  readonly office: string;
  now(): Promise<Date>;
  /** Steps from due moment to due moment until `instant`, all work of each done. `between` is asked again and again on the way. */
  stepTo(instant: Date, between?: () => Promise<void>): Promise<void>;
  /** Waits until the present moment's work is done. */
  untilQuiet(between?: () => Promise<void>): Promise<void>;
  /** Saves a window as its page does, everyone in the course expected in it. */
  setUp(window?: Partial<WindowDays>): Promise<string>;
  publish(windowId: string): Promise<void>;
  /** The counts of the intake's sum at this moment. */
  counts(windowId: string): Promise<IntakeCounts>;
  /** One more set of workers, as another process would have. */
  work(): Promise<Workers>;
  /** One more web server on the same database. */
  serve(): Promise<string>;
  /** A browser in which this person is signed in, at the first web server unless another is named. */
  signedIn(personId: string, url?: string): Promise<Browser>;
  /** A new account. */
  account(...roles: readonly Role[]): Promise<string>;
  close(): Promise<void>;
}

/** What may differ from the usual window. */
export interface WindowDays {
  readonly kind: 'final' | 'pre-assessment';
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

/** Starts it all; `close` ends it all and drops the database. */
export async function startInstance(wanted: InstanceWanted = {}): Promise<Instance> {
  const { people = 8, startsAt = afterClose(-3_600), workers = true, web = false, patienceMs = 60_000 } = wanted;
  const folder = mkdtempSync(join(tmpdir(), 'moderato-instance-'));
  const endings: (() => Promise<unknown>)[] = [
    async () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  ];
  const fresh = wanted.fresh ?? (await freshDatabase());
  endings.push(() => fresh.close());
  const moodle = await startMoodleSide(wanted.site ?? cohortSite(people), startsAt);
  endings.push(() => moodle.close());
  const mail = await startMailSide(join(folder, 'mail'), startsAt);
  endings.push(() => mail.close());
  const { database, url: databaseUrl } = fresh;
  const environment = settings({
    databaseUrl,
    folder,
    moodle,
    mail,
    startsAt,
    token: course.token,
    redisUrl: wanted.redisUrl ?? process.env['REDIS_URL'] ?? '',
  });
  const config = readConfig(environment);
  await claimInstance(database, 'rehearsal', startsAt);
  const clock = rehearsalClock(database);
  const log = makeLog(process.env['TEST_LOG'] ?? 'silent', 'journey');
  const door = moodleDoor({ ...config.moodle, log });
  endings.push(() => {
    door.close();
    return Promise.resolve();
  });
  const documents = documentReader(usualLimits, 1);
  endings.push(() => {
    documents.close();
    return Promise.resolve();
  });
  const around = {
    config,
    database,
    clock,
    moodle: door,
    files: fileStore(config.storageUrl),
    documents,
    frameworks: loadFrameworks(),
    log,
  };
  const office = await aPerson(database, {
    roles: ['admin'],
    givenName: 'Programme',
    familyName: 'Office',
    email: 'office@provider.example',
  });

  const work = async (): Promise<Workers> => {
    const more = await startWorkers(config, log);
    let stopped = false;
    const once: Workers = { stop: async () => (stopped ? undefined : ((stopped = true), more.stop())) };
    endings.push(() => once.stop());
    return once;
  };
  const serve = async (): Promise<string> => {
    // Only where a journey has pages: what builds and serves them takes seconds to load.
    const { startWeb } = await import('../../web/start-web.ts');
    const served = await startWeb(config, log);
    endings.push(() => served.stop());
    return `http://127.0.0.1:${String(served.port)}`;
  };
  const endAll = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  let site = '';
  try {
    if (workers) await work();
    if (web) site = await serve();
  } catch (error) {
    await endAll();
    throw error;
  }

  const untilQuiet: Instance['untilQuiet'] = async (between) => {
    const begun = performance.now();
    for (;;) {
      const { due } = await pendingAt(database, await clock.now());
      await between?.();
      if (due === 0) return;
      if (performance.now() - begun > patienceMs) throw new Error(`Not quiet in time: ${await whatIsDue(database)}`);
      await pause(5);
    }
  };
  return {
    config,
    environment,
    databaseUrl,
    database,
    moodle,
    mail,
    office,
    untilQuiet,
    work,
    serve,
    now: () => clock.now(),
    async stepTo(instant, between) {
      for (;;) {
        await untilQuiet(between);
        const now = await clock.now();
        if (now >= instant) return;
        await stepRehearsal(database, config.rehearsal?.clocks ?? [], now, instant);
      }
    },
    async setUp(changed = {}) {
      const chosen = {
        window: { ...cohortK, ...changed },
        courseId: course.id,
        assignments: new Map(Object.entries(course.assignments)),
        lastAcceptance: {},
        startsOn: null,
        booked: null,
      };
      const saved = await saveWindow(around, chosen, { who: office, at: await clock.now() });
      if (isRefusal(saved)) throw new Error(`The window could not be set up: ${saved.refused}`);
      return saved.id;
    },
    async publish(windowId) {
      const at = await clock.now();
      const outcome = await inTransaction(database, async (tx) => {
        await tx.query('update submission_window set published_at = $2 where id = $1', [windowId, at]);
        return record(tx, windowId, publish, { expected: 1 }, { who: office, at });
      });
      if (isRefusal(outcome)) throw new Error(`The window could not be published: ${outcome.refused}`);
    },
    counts: async (windowId) =>
      reconcile((await intakeLines(database, windowId, await clock.now())).map(({ standing }) => standing)),
    async signedIn(personId, url = site) {
      const browser = browserAt(url);
      await browser.open('/sign-in');
      const status = await browser.press('/rehearsal/be', { person: personId });
      if (status !== 303) throw new Error(`Nobody could be signed in: ${String(status)}`);
      return browser;
    },
    account: (...roles) => aPerson(database, { roles, email: `${randomUUID()}@provider.example` }),
    close: endAll,
  };
}

const cohortK = {
  kind: 'final',
  cohort: 'K',
  programme: { family: '2019-framework', programme: 'NPQH', version: '2019-10' },
  tasks: ['1', '2'],
  opensOn: '2022-02-17',
  closesOn: '2022-03-03',
} as const satisfies Window;

interface Places {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly moodle: MoodleSide;
  readonly mail: MailSide;
  readonly startsAt: Date;
  readonly token: string;
  readonly redisUrl: string;
}

function settings({ databaseUrl, folder, moodle, mail, startsAt, token, redisUrl }: Places): Record<string, string> {
  return {
    MODE: 'rehearsal',
    PORT: '0',
    BASE_URL: 'http://127.0.0.1:3999',
    DATABASE_URL: databaseUrl,
    STORAGE_URL: `file://${join(folder, 'files')}`,
    // Only for the built assets, which are kept between runs.
    DATA_DIR: fileURLToPath(new URL('../../var', import.meta.url)),
    SESSION_SECRET: 'a-secret-of-journeys-that-is-long-enough',
    TEAM_EMAIL: 'npq.team@provider.example',
    REHEARSAL_MOODLE_URL: moodle.url,
    REHEARSAL_MOODLE_TOKEN: token,
    REHEARSAL_SMTP_URL: mail.smtpUrl,
    REHEARSAL_MAIL_PAGE_URL: mail.url,
    REHEARSAL_CLOCKS: `${moodle.url}/sandbox/clock,${mail.url}/api/clock`,
    REHEARSAL_STARTS_AT: startsAt.toISOString(),
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    REDIS_URL: redisUrl,
  };
}

async function whatIsDue(database: Database): Promise<string> {
  const rows: unknown = await database.query(
    `select o.job, o.key, o.attempts, o.sends, o.sent_at, o.error from outbox o, instance i where o.done_at is null and o.due_at <= i.rehearsal_now limit 10`,
  );
  return JSON.stringify(rows);
}
