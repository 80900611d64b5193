// How fast a window is collected, against a bare parallel download of the same files, turn by turn in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk, ukDate } from '../../domain/calendar/uk-time.ts';
import { embeddedPostgres } from '../../services/engines/embedded-postgres.ts';
import { bareDownload } from './bare-download.ts';
import { collect } from './collect.ts';
import { listFiles } from './list-files.ts';
import { introduce, reportPair, summarise, type Pair } from './report.ts';
import { startSandbox, type Load } from './sandbox.ts';

/** What to measure. */
export interface CollectingOptions {
  readonly load: Load;
  readonly pairs: number;
  /** Node's own options for the worker, such as `--cpu-prof`. */
  readonly nodeOptions: readonly string[];
}

/** The door's own number of downloads at a time; the bare side has the same. */
const concurrency = 4;
const warmUpFiles = 400;
const hour = 3_600_000;

/** Runs the benchmark and prints its result. */
export async function measureCollecting({ load, pairs, nodeOptions }: CollectingOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'moderato-bench-'));
  const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const closesOn = addDays(ukDate(new Date()), -1);
    introduce(load, pairs, concurrency);
    const postgres = await embeddedPostgres(join(folder, 'engine'));
    endings.push(() => postgres.stop());
    const sandbox = await startSandbox(folder, load, new Date(noonUk(closesOn).getTime() - hour));
    endings.push(() => sandbox.stop());
    const urls = await listFiles(sandbox);
    const around = { folder, serverUrl: postgres.url, sandbox, load, closesOn, nodeOptions };
    await bareDownload(folder, urls.slice(0, warmUpFiles), { concurrency, synced: false });
    const measured: Pair[] = [];
    for (let turn = 1; turn <= pairs; turn += 1) {
      const ours = await collect(around, `collecting_${turn}`);
      const bare = await bareDownload(folder, urls, { concurrency, synced: false });
      const bareSynced = await bareDownload(folder, urls, { concurrency, synced: true });
      measured.push({ ours, bare, bareSynced });
      reportPair(load, turn, { ours, bare, bareSynced });
    }
    summarise(measured);
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
