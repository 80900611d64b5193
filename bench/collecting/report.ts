// What is printed: each turn as it was, then the medians. A ratio is the bare time over ours; 1.00 means as fast as a bare download.
import { median } from '../statistics.ts';
import type { BareDownload } from './bare-download.ts';
import type { Collected } from './collect.ts';
import type { Load } from './sandbox.ts';

/** One turn: collecting, then the bare download without and with making each file durable. */
export interface Pair {
  readonly ours: Collected;
  readonly bare: BareDownload;
  readonly bareSynced: BareDownload;
}

/** What is promised (issue 2). */
const promised = 0.8;

const two = (value: number) => value.toFixed(2);
const ratio = ({ ours }: Pair, other: BareDownload) => other.seconds / ours.seconds;

/** Says what will be measured. */
export function introduce(
  { submissions, filesPerSubmission, bytesPerFile, latencyMs }: Load,
  pairs: number,
  concurrency: number,
): void {
  const files = submissions * filesPerSubmission;
  console.log(
    `${submissions} submissions, ${files} files of ${bytesPerFile} bytes (${Math.round((files * bytesPerFile) / 1e6)} MB), ${concurrency} downloads at a time, ${latencyMs} ms before each answer, ${pairs} turns`,
  );
}

/** Prints one turn. */
export function reportPair({ submissions, filesPerSubmission, bytesPerFile }: Load, turn: number, pair: Pair): void {
  const files = submissions * filesPerSubmission;
  const speed = (seconds: number) =>
    `${two(seconds)} s, ${Math.round(files / seconds)} files/s, ${Math.round((files * bytesPerFile) / 1e6 / seconds)} MB/s`;
  const { ours, bare, bareSynced } = pair;
  console.log(`turn ${turn}`);
  console.log(`  collecting       ${speed(ours.seconds)} (comparing ${two(ours.comparingSeconds)} s)`);
  if (ours.usage !== undefined)
    console.log(
      `                   memory at most ${Math.round(ours.usage.mostMb)} MB, growing ${two(ours.usage.growthMbPerSecond)} MB/s in the second half; processor ${two(ours.usage.cpuSeconds)} s`,
    );
  console.log(
    `  bare             ${speed(bare.seconds)}; memory at most ${Math.round(bare.mostMb)} MB; processor ${two(bare.cpuSeconds)} s; ratio ${two(ratio(pair, bare))}`,
  );
  console.log(`  bare and durable ${speed(bareSynced.seconds)}; ratio ${two(ratio(pair, bareSynced))}`);
}

/** Prints the medians and whether the promise is kept; the exit code says so too. */
export function summarise(pairs: readonly Pair[]): void {
  const bare = median(pairs.map((pair) => ratio(pair, pair.bare)));
  const durable = median(pairs.map((pair) => ratio(pair, pair.bareSynced)));
  console.log(
    `median ratio: ${two(bare)} of a bare download, ${two(durable)} of one that makes each file durable as we do`,
  );
  console.log(
    `promised ${two(promised)}: ${bare >= promised ? 'kept' : 'not kept'} against the bare one, ${durable >= promised ? 'kept' : 'not kept'} against the durable one`,
  );
  if (durable < promised) process.exitCode = 1;
}
