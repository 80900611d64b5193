// The Moodle side of a journey: the sandbox in this process, the people who use it, and what can be made to go wrong with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openAssignment, pressSubmit, signIn, uploadFiles, type Answer } from '../../rehearsal/people/participant.ts';
import type { MoodleDoor } from '../../rehearsal/people/call-moodle.ts';
import { actInMoodle } from '../../rehearsal/people/sandbox-control.ts';
import { playTutor } from '../../rehearsal/people/tutor.ts';
import type { SiteSeed } from '../../rehearsal/sandbox-moodle/site/seed.ts';
import { startSandboxMoodle } from '../../rehearsal/sandbox-moodle/start.ts';
import { course, type Pupil, type TaskId } from './cohort-site.ts';

const state = z.object({
  counts: z.object({ calls: z.record(z.string(), z.number()), downloads: z.record(z.string(), z.number()) }),
});

/** What a journey does in Moodle. The participants' files are small texts by name; the content may be anything. */
export interface MoodleSide {
  readonly url: string;
  open(who: Pupil, task: TaskId): Promise<void>;
  /** Uploads in place of what was there, and leaves it a draft. */
  draft(who: Pupil, task: TaskId, files?: Readonly<Record<string, string | Buffer>>): Promise<Answer>;
  press(who: Pupil, task: TaskId): Promise<Answer>;
  /** Uploads and submits. */
  handIn(who: Pupil, task: TaskId, files?: Readonly<Record<string, string | Buffer>>): Promise<Answer>;
  tutor(who: Pupil, task: TaskId | null, act: Parameters<typeof playTutor>[1]): Promise<void>;
  act(act: Readonly<Record<string, string | number>>): Promise<void>;
  /** Replaces everything that is broken; `{}` mends all. */
  faults(faults: Readonly<Record<string, unknown>>): Promise<void>;
  seed(site: SiteSeed): Promise<void>;
  /** How often each web-service function was called, and each file (by SHA-1) downloaded. */
  counts(): Promise<z.infer<typeof state>['counts']>;
  close(): Promise<void>;
}

const ordinary = { 'Written account.docx': 'A written account.', 'Evidence.pdf': '%PDF-1.4 evidence' } as const;

/** Starts a sandbox with this site, its clock at `startsAt` until it is told. */
export async function startMoodleSide(site: SiteSeed, startsAt: Date): Promise<MoodleSide> {
  const folder = await mkdtemp(join(tmpdir(), 'moderato-moodle-'));
  const sandbox = await startSandboxMoodle({ folder, site, now: () => startsAt });
  const { url } = sandbox;
  const doors = new Map<string, MoodleDoor>();
  const doorOf = async ({ username }: Pupil): Promise<MoodleDoor> => {
    const door =
      doors.get(username) ?? (await signIn({ url, username, password: 'sandbox', service: 'moodle_mobile_app' }));
    doors.set(username, door);
    return door;
  };
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${await answer.text()}`);
  };
  const draft: MoodleSide['draft'] = async (who, task, files = ordinary) =>
    uploadFiles(
      await doorOf(who),
      course.assignments[task],
      Object.entries(files).map(([filename, content]) => ({ filename, bytes: Buffer.from(content) })),
    );
  const press: MoodleSide['press'] = async (who, task) => pressSubmit(await doorOf(who), course.assignments[task]);
  return {
    url,
    draft,
    press,
    open: async (who, task) => openAssignment(await doorOf(who), course.assignments[task]),
    async handIn(who, task, files) {
      await draft(who, task, files);
      return press(who, task);
    },
    tutor: (who, task, act) =>
      playTutor({ url, token: course.tutorToken }, act, {
        courseId: course.id,
        assignmentId: task === null ? null : course.assignments[task],
        userId: who.userId,
      }),
    act: (act) => actInMoodle(url, act),
    faults: (faults) => post('faults', faults),
    seed: (more) => post('site', more),
    counts: async () => state.parse(await (await fetch(`${url}/sandbox/state`)).json()).counts,
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
