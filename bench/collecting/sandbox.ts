// The sandbox Moodle and the mail catcher as processes of their own, so that their work is not counted as ours, and a course full of work handed in.
import { join } from 'node:path';
import { z } from 'zod';
import { startChild } from '../child.ts';

/** How much is handed in: both tasks of NPQH by so many participants. */
export interface Load {
  readonly submissions: number;
  readonly filesPerSubmission: number;
  readonly bytesPerFile: number;
  /** Milliseconds before Moodle begins any answer. */
  readonly latencyMs: number;
}

/** A course that is ready to be collected. */
export interface Sandbox {
  readonly moodleUrl: string;
  readonly smtpUrl: string;
  readonly courseId: number;
  readonly assignmentIds: readonly number[];
  readonly moodleUserIds: readonly number[];
  stop(): Promise<void>;
}

/** Opens nothing but a sandbox. */
export const sandboxToken = 'sandbox-token';

const serviceUserId = 2;
const firstId = 100_000;
const made = z.object({ courseid: z.number(), assignmentids: z.array(z.number()), participants: z.number() });

/** Starts both and has everything handed in at `handedInAt`. */
export async function startSandbox(folder: string, load: Load, handedInAt: Date): Promise<Sandbox> {
  const moodle = await startChild({
    command: ['rehearsal/sandbox-moodle/main.ts', '--port', '0', '--folder', join(folder, 'moodle')],
    until: /^Sandbox Moodle: (http:\/\/[^/]+)/,
  });
  const mail = await startChild({
    command: [
      'rehearsal/mail-catcher/mail-catcher-command.ts',
      '--smtp-port',
      '0',
      '--web-port',
      '0',
      '--folder',
      join(folder, 'mail'),
    ],
    until: /^Catching mail at (smtp:\/\/[^;]+);/,
  });
  const moodleUrl = moodle.said[1] ?? '';
  await ask(moodleUrl, 'clock', { now: handedInAt.toISOString() });
  await ask(moodleUrl, 'site', {
    users: [
      {
        id: serviceUserId,
        username: 'service',
        firstname: 'Moderato',
        lastname: 'Service',
        email: 'service@provider.example',
        capabilities: 'service',
      },
    ],
    services: [{ shortname: 'moderato' }],
    tokens: [{ token: sandboxToken, userid: serviceUserId, service: 'moderato' }],
  });
  const bulk = made.parse(
    await ask(moodleUrl, 'bulk', {
      assignments: 2,
      participants: load.submissions / 2,
      filesPerSubmission: load.filesPerSubmission,
      bytes: load.bytesPerFile,
      firstId,
    }),
  );
  await ask(moodleUrl, 'faults', { latencyMs: load.latencyMs });
  return {
    moodleUrl,
    smtpUrl: mail.said[1] ?? '',
    courseId: bulk.courseid,
    assignmentIds: bulk.assignmentids,
    moodleUserIds: Array.from({ length: bulk.participants }, (_, index) => firstId + index),
    async stop() {
      await moodle.stop();
      await mail.stop();
    },
  };
}

async function ask(moodleUrl: string, what: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${moodleUrl}/sandbox/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The sandbox Moodle answered ${answer.status} to ${what}: ${await answer.text()}`);
  return answer.json();
}
