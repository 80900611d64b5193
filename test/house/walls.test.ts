// The walls of .dependency-cruiser.cjs stand, and each of them can fall: a small tree breaks every rule once.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { root } from './tree.ts';

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const configuration = join(root, '.dependency-cruiser.cjs');

/** One breach a rule: the file that commits it, and what the file says. */
const breaches: Record<string, readonly [path: string, text: string]> = {
  'domain-is-pure': ['domain/impure.ts', `import '../services/log/log.ts';`],
  'services-stay-below': ['services/mailer/upwards.ts', `import '../../templates/words.ts';`],
  'web-leaves-workers-alone': ['web/sideways.ts', `import '../workers/job.ts';`],
  'workers-leave-web-alone': ['workers/sideways.ts', `import '../web/paths.ts';`],
  'templates-are-words': ['templates/curious.ts', `import '../services/log/log.ts';`],
  'browser-imports-domain-only': ['web/client/greedy.ts', `import '../paths.ts';`],
  'browser-code-is-bundled': ['web/server.ts', `import './client/greedy.ts';`],
  'stages-are-strangers': ['workers/1-open/nosy.ts', `import '../2-collect/stage.ts';`],
  'stages-are-listed-once': ['workers/other-list.ts', `import './2-collect/stage.ts';`],
  'pages-are-strangers': ['web/pages/home/nosy.ts', `import '../intake/page.ts';`],
  'pages-are-listed-once': ['web/other-list.ts', `import './pages/intake/page.ts';`],
  'rehearsal-imports-little': ['rehearsal/reaching.ts', `import '../services/mailer/mailer.ts';`],
  'rehearsal-is-not-the-product': ['services/log/pretending.ts', `import '../../rehearsal/demo.ts';`],
  'migrations-are-frozen': ['migrations/20260101T0000-modern.ts', `import '../domain/ids.ts';`],
  'migrations-belong-to-the-database': ['services/register/running.ts', `import '../../migrations/all.ts';`],
  'tests-are-not-imported': ['services/log/tested.ts', `import '../../test/support/made.ts';`],
  'no-cycles': ['domain/egg.ts', `import './hen.ts';`],
  'service-folders-form-no-cycle': ['services/clock/one.ts', `import '../storage/one.ts';`],
  'no-orphans': ['domain/alone.ts', `export const alone = 1;`],
  'no-barrels': ['domain/index.ts', `export { id } from './ids.ts';`],
  'imports-resolve': ['domain/lost.ts', `import './nowhere.ts';`],
  'product-runs-without-dev-packages': ['services/log/developing.ts', `import 'fast-check';`],
};

/** What the breaches lean on. */
const ground: Record<string, string> = {
  'package.json': JSON.stringify({ type: 'module', devDependencies: { 'fast-check': '*' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'NodeNext', allowImportingTsExtensions: true, noEmit: true },
  }),
  'domain/ids.ts': `export const id = 1;`,
  'domain/hen.ts': `import './egg.ts';`,
  'services/log/log.ts': `export const log = 1;`,
  'services/mailer/mailer.ts': `export const mailer = 1;`,
  'services/clock/two.ts': `export const two = 2;`,
  'services/storage/one.ts': `import '../clock/two.ts';`,
  'templates/words.ts': `export const words = 1;`,
  'workers/job.ts': `export const job = 1;`,
  'workers/2-collect/stage.ts': `export const stage = 1;`,
  'web/paths.ts': `export const paths = 1;`,
  'web/pages/intake/page.ts': `export const page = 1;`,
  'rehearsal/demo.ts': `export const demo = 1;`,
  'migrations/all.ts': `export const all = 1;`,
  'test/support/made.ts': `export const made = 1;`,
};

/** A door is broken by a room that no door allows. */
const trespass = 'docs/tools/trespasser-of-';

const shapeOfRules = z.array(z.object({ name: z.string(), comment: z.string() }));
const shapeOfReport = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

const rules = shapeOfRules.parse(
  JSON.parse(
    execFileSync(
      process.execPath,
      ['-e', `console.log(JSON.stringify(require(${JSON.stringify(configuration)}).forbidden))`],
      { encoding: 'utf8' },
    ),
  ),
);

const doorRules = rules.map((rule) => rule.name).filter((name) => name.startsWith('door-of-'));

function libraryOf(rule: string): string {
  const name = rule.slice('door-of-'.length);
  return name === 'aws-sdk' ? '@aws-sdk/client-s3' : name;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function breachesIn(folder: string): readonly string[] {
  const run = spawnSync(process.execPath, [cruiser, '.', '--config', configuration, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr);
  const report = shapeOfReport.parse(JSON.parse(run.stdout));
  return report.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}

describe('the walls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  let found: readonly string[] = [];

  beforeAll(() => {
    for (const [path, text] of Object.entries(ground)) write(folder, path, text);
    for (const [path, text] of Object.values(breaches)) write(folder, path, text);
    for (const library of [...doorRules.map(libraryOf), 'fast-check']) {
      write(folder, `node_modules/${library}/package.json`, JSON.stringify({ name: library, main: 'index.js' }));
      write(folder, `node_modules/${library}/index.js`, '');
    }
    for (const rule of doorRules) write(folder, `${trespass}${rule}.ts`, `import '${libraryOf(rule)}';`);
    found = breachesIn(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('stand in this tree', () => {
    expect(breachesIn(root)).toEqual([]);
  });

  test.each(rules)('$name says what to do instead', ({ comment }) => {
    expect(comment).toContain('Instead: ');
  });

  test('each has its planted breach', () => {
    expect(rules.map((rule) => rule.name).sort()).toEqual([...Object.keys(breaches), ...doorRules].sort());
  });

  test.each(Object.entries(breaches))('%s notices its breach', (rule, [path]) => {
    const whole = rule === 'service-folders-form-no-cycle' ? dirname(path) : path;
    expect(found).toContain(`${rule}: ${whole}`);
  });

  test.each(doorRules)('%s notices a trespasser', (rule) => {
    expect(found).toContain(`${rule}: ${trespass}${rule}.ts`);
  });
});
