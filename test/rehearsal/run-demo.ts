// Runs `npm run demo` as a process of its own and gives back what it said.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { generateCohort } from '../../rehearsal/cohort/generate-cohort.ts';
import { expectedIntake, type ExpectedIntake } from '../../rehearsal/cohort/expected-intake.ts';
import { demoOrder } from '../../rehearsal/demo/demo-order.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = z
  .object({ scripts: z.object({ demo: z.string().startsWith('node ') }) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
/** What `npm run demo` starts node with; npm itself would only write between its lines. */
const command = scripts.demo.split(' ').slice(1);

/** How the command ended. */
export interface DemoRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it to its end. */
export function runDemo(...args: readonly string[]): Promise<DemoRun> {
  return startDemo(args).ended;
}

/**
 * Starts it; `engines` may name a database and a Redis that it is to use. Settings of a live instance stand in its environment,
 * where they must do no harm.
 */
export function startDemo(
  args: readonly string[],
  engines: Readonly<Record<string, string>> = {},
): { readonly pid: number; readonly ended: Promise<DemoRun> } {
  const live = {
    MODE: 'live',
    MOODLE_URL: 'https://moodle.live.test',
    SMTP_URL: 'smtp://mail.live.test',
    DFE_URL: 'https://dfe.live.test',
    DFE_TOKEN: 'secret',
  };
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: root,
    env: { ...process.env, ...live, ...engines },
  });
  if (child.pid === undefined) throw new Error('The demo could not be started.');
  const said = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { pid: child.pid, ended: said.then(([stdout, stderr]) => ({ code: child.exitCode, stdout, stderr })) };
}

/** What the cohort's cases alone say that a run must come to. */
export function intakeForeseen(participants: number, seed: string): ExpectedIntake {
  return expectedIntake(generateCohort(demoOrder({ programme: 'npqh', participants, seed })));
}
