// Runs `npm run demo` as a process of its own and gives back what it said.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { generateCohort } from '../../rehearsal/cohort/generate-cohort.ts';
import { expectedIntake, type ExpectedIntake } from '../../rehearsal/cohort/expected-intake.ts';
import { demoOrder } from '../../rehearsal/demo/demo-order.ts';

/** How the command ended. */
export interface DemoRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it to its end. Settings of a live instance stand in its environment, where they must do no harm. */
export async function runDemo(...args: readonly string[]): Promise<DemoRun> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const live = {
    MODE: 'live',
    MOODLE_URL: 'https://moodle.live.test',
    SMTP_URL: 'smtp://mail.live.test',
    DFE_URL: 'https://dfe.live.test',
    DFE_TOKEN: 'secret',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'rehearsal/demo.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...live },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** What the cohort's cases alone say that a run must come to. */
export function intakeForeseen(participants: number, seed: string): ExpectedIntake {
  return expectedIntake(generateCohort(demoOrder({ programme: 'npqh', participants, seed })));
}
