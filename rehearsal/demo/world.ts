/** The world of a run: a folder, a sandbox Moodle seeded for the cohort, a mail catcher, and Moderato itself. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rehearsalEnvironment } from '../../services/config/rehearsal-environment.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { staffIds } from '../cohort/moodle-ids.ts';
import { services, siteSeedFor } from '../cohort/site-seed-for.ts';
import { startMailCatcher } from '../mail-catcher/mail-catcher.ts';
import type { SiteSeed } from '../sandbox-moodle/site/seed.ts';
import { startSandboxMoodle } from '../sandbox-moodle/start.ts';
import { dataFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { startModerato, type ModeratoProcess } from './moderato-process.ts';

/** What is asked for. */
export interface WorldOrder {
  readonly cohort: Cohort;
  readonly startsAt: Date;
  readonly port: number | undefined;
  readonly keep: string | undefined;
  /** How Moderato itself is started, where not as `npm start` does. */
  readonly start?: typeof startModerato;
}

/** Addresses of what runs, and how to end it. */
export interface World {
  readonly moderatoUrl: string;
  readonly moodleUrl: string;
  readonly mailUrl: string;
  readonly folder: string;
  readonly moderato: ModeratoProcess;
  /** Stops everything and leaves the folder as it was asked for. */
  stop(): Promise<void>;
}

/** Who signs in first. */
export const officeAddress = 'programme.office@provider.example.org';

/** The token that every rehearsal uses; it opens nothing but a sandbox. */
const rehearsalToken = 'sandbox-token';

/** Starts everything; Moderato may still be on its way (`moderato.answers`). */
export async function startWorld(order: WorldOrder): Promise<World> {
  const port = await freePort(order.port);
  const folder = dataFolder(order.keep);
  const endings: (() => Promise<void> | void)[] = [folder.leave];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const now = () => order.startsAt;
    const moodle = await startSandboxMoodle({ folder: join(folder.path, 'moodle'), site: siteFor(order.cohort), now });
    endings.push(() => moodle.close());
    const mail = await startMailCatcher({ folder: join(folder.path, 'mail'), now });
    endings.push(() => mail.close());
    const moderatoUrl = `http://127.0.0.1:${port}`;
    const dataDir = join(folder.path, 'moderato');
    const settings = settingsOf(order, {
      port,
      moderatoUrl,
      dataDir,
      moodleUrl: moodle.url,
      smtpUrl: mail.smtpUrl,
      mailUrl: mail.url,
    });
    const { start = startModerato } = order;
    const moderato = start(rehearsalEnvironment(settings), dataDir, moderatoUrl);
    endings.push(() => moderato.stop());
    return { moderatoUrl, moodleUrl: moodle.url, mailUrl: mail.url, folder: folder.path, moderato, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function siteFor(cohort: Cohort): SiteSeed {
  const seed = siteSeedFor(cohort);
  return {
    ...seed,
    tokens: [...(seed.tokens ?? []), { token: rehearsalToken, userid: staffIds.service, service: services.ours }],
  };
}

interface Places {
  readonly port: number;
  readonly moderatoUrl: string;
  readonly dataDir: string;
  readonly moodleUrl: string;
  readonly smtpUrl: string;
  readonly mailUrl: string;
}

function settingsOf({ cohort, startsAt }: WorldOrder, places: Places): Record<string, string> {
  return {
    PORT: String(places.port),
    BASE_URL: places.moderatoUrl,
    DATA_DIR: places.dataDir,
    // From the seed, because candidate numbers come from it: the same seed is the same run.
    SESSION_SECRET: createHash('sha256').update(`rehearsal ${cohort.seed}`).digest('hex'),
    REHEARSAL_MOODLE_URL: places.moodleUrl,
    REHEARSAL_SMTP_URL: places.smtpUrl,
    REHEARSAL_MAIL_PAGE_URL: places.mailUrl,
    REHEARSAL_CLOCKS: `${places.moodleUrl}/sandbox/clock,${places.mailUrl}/api/clock`,
    REHEARSAL_STARTS_AT: startsAt.toISOString(),
    FIRST_ADMIN_EMAIL: officeAddress,
    PROVIDER_NAME: 'Fellside Leadership Institute',
    TEAM_EMAIL: 'npq.team@provider.example.org',
    LOG_LEVEL: 'warn',
  };
}
