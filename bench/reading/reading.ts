// How fast documents are read, beside the same parsers run bare in two processes, turn by turn in one run; and how much memory the largest files take.
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentReader, type DocumentReader } from '../../services/documents/document-reader.ts';
import { readStored } from '../../services/documents/read-stored.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';
import { watchProcess } from '../process-meter.ts';
import { median } from '../statistics.ts';
import { bareReaders } from './bare-reading.ts';
import { writePdf, writeRecording } from './large-files.ts';
import { makeDocuments, type MadeDocument } from './make-documents.ts';

/** What to measure. */
export interface ReadingOptions {
  readonly participants: number;
  readonly pairs: number;
}

const promised = 0.7;
const mostMb = 400;
const warmUpFiles = 24;

/** Runs the benchmark and prints its result. */
export async function measureReading({ participants, pairs }: ReadingOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'moderato-bench-'));
  const reader = documentReader();
  const bare = await bareReaders();
  try {
    const store = fileStore(pathToFileURL(join(folder, 'store')).href);
    const documents = await makeDocuments(store, participants);
    const placeOf = ({ sha256 }: MadeDocument) => join(folder, 'store', sha256.slice(0, 2), sha256);
    console.log(`${documents.length} Word files and PDFs of ${participants} participants, ${pairs} turns`);
    const ours = (some: readonly MadeDocument[]) => readAll(store, reader, some);
    const theirs = (some: readonly MadeDocument[]) => bare.read(some.map(placeOf));
    await ours(documents.slice(0, warmUpFiles));
    await theirs(documents.slice(0, warmUpFiles));
    const ratios: number[] = [];
    for (let turn = 1; turn <= pairs; turn += 1) {
      const read = await timed(() => ours(documents));
      const parsed = await timed(() => theirs(documents));
      ratios.push(parsed / read);
      console.log(
        `turn ${turn}: ours ${read.toFixed(2)} s, ${Math.round(documents.length / read)} files/s; bare ${parsed.toFixed(2)} s; ratio ${(parsed / read).toFixed(2)}`,
      );
    }
    const ratio = median(ratios);
    console.log(`median ratio ${ratio.toFixed(2)}; promised ${promised}: ${ratio >= promised ? 'kept' : 'not kept'}`);
    if (ratio < promised) process.exitCode = 1;
    bare.stop();
    await measureMemory(folder, reader);
  } finally {
    bare.stop();
    reader.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readAll(store: FileStore, reader: DocumentReader, documents: readonly MadeDocument[]): Promise<number> {
  const readings = await Promise.all(
    documents.map((document) => readStored(store, reader, { ...document, isTyped: false, names: ['Nobody Atall'] })),
  );
  const unread = readings.filter(({ words }) => words === null).length;
  if (unread > 0) throw new Error(`${unread} files were not counted: a fast reading that lost something is no result.`);
  return readings.length;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

/** The most that this process and those it started hold while the largest files are read. */
async function measureMemory(folder: string, reader: DocumentReader): Promise<void> {
  const [film, pdf] = [join(folder, 'film.mp4'), join(folder, 'large.pdf')];
  const files = [
    { place: film, filename: 'Presentation recording.mp4', size: await writeRecording(film) },
    { place: pdf, filename: 'Written account.pdf', size: await writePdf(pdf) },
  ];
  for (const { place, filename, size } of files) {
    const watches = (await ourProcesses()).map(watchProcess);
    const file = { filename, isTyped: false, size, names: [] };
    const seconds = await timed(async () => {
      const { findings } = await reader.read(file, () => Promise.resolve(createReadStream(place)));
      const told =
        findings.recording === null ? findings.faults.join() : `${String(findings.recording.seconds)} s long`;
      console.log(`${filename}, ${Math.round(size / 1e6)} MB: ${told}`);
    });
    const mb = Math.max(...watches.map((end) => end()?.mostMb ?? 0));
    const held = mb === 0 ? 'too quick to be watched' : `no process above ${Math.round(mb)} MB`;
    console.log(`  ${seconds.toFixed(1)} s; ${held}; promised ${mostMb}: ${mb <= mostMb ? 'kept' : 'not kept'}`);
    if (mb > mostMb) process.exitCode = 1;
  }
}

/** This process and those that it started: the reader's. */
async function ourProcesses(): Promise<readonly number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  const parent = new RegExp(`^PPid:\\s+${String(process.pid)}$`, 'mu');
  const started: number[] = [];
  for (const pid of pids)
    if (parent.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))) started.push(Number(pid));
  return [process.pid, ...started];
}
