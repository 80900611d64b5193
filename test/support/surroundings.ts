// What a job may reach, on a test's own database: a Moodle and a mail server that do not answer unless they are named.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../services/config/config.ts';
import { documentReader } from '../../services/documents/document-reader.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';
import { makeLog } from '../../services/log/log.ts';
import { mailer } from '../../services/mailer/mailer.ts';
import { moodleDoor } from '../../services/moodle/moodle-door.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import type { Surroundings } from '../../workers/job.ts';
import type { FreshDatabase } from './database.ts';

/** Surroundings and their end. */
export interface MadeSurroundings {
  readonly around: Surroundings;
  close(): void;
}

/** Makes them; the rules' clock stands at `at`. */
export function surroundings(
  { database }: FreshDatabase,
  at: Date,
  moodleUrl = 'http://127.0.0.1:9',
): MadeSurroundings {
  const folder = mkdtempSync(join(tmpdir(), 'moderato-job-'));
  const config = readConfig({
    MODE: 'rehearsal',
    DATA_DIR: folder,
    SESSION_SECRET: 'a-secret-of-tests-that-is-long-enough',
    BASE_URL: 'http://moderato.test',
    REHEARSAL_MOODLE_URL: moodleUrl,
    REHEARSAL_SMTP_URL: 'smtp://127.0.0.1:9',
    REHEARSAL_STARTS_AT: at.toISOString(),
  });
  const log = makeLog('silent', 'test');
  const moodle = moodleDoor({ ...config.moodle, log });
  const { smtpUrl, mailFrom: from, mailReplyTo: replyTo } = config;
  const post = mailer({ smtpUrl, from, replyTo, loopbackOnly: true });
  return {
    around: {
      config,
      database,
      clock: { now: () => Promise.resolve(at) },
      moodle,
      mailer: post,
      files: fileStore(config.storageUrl),
      frameworks: loadFrameworks(),
      documents: documentReader(),
      log,
    },
    close() {
      moodle.close();
      post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
