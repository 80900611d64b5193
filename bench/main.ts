// npm run bench: what is fast, measured against what a user would use instead. Name one to run it alone: npm run bench -- collecting.
import { parseArgs } from 'node:util';
import { measureCollecting } from './collecting/collecting.ts';
import { measureReading } from './reading/reading.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    submissions: { type: 'string', default: '2000' },
    files: { type: 'string', default: '2' },
    /** Milliseconds before Moodle begins any answer: a real one needs some, the sandbox none. */
    latency: { type: 'string', default: '50' },
    bytes: { type: 'string', default: '250000' },
    /** Of reading: whose documents are read. */
    participants: { type: 'string', default: '24' },
    pairs: { type: 'string', default: '5' },
    /** An option for node in the worker under measurement, such as --cpu-prof; may be repeated. */
    node: { type: 'string', multiple: true, default: [] },
  },
});

const benchmarks = new Map([
  [
    'collecting',
    () =>
      measureCollecting({
        load: {
          submissions: Number(values.submissions),
          filesPerSubmission: Number(values.files),
          bytesPerFile: Number(values.bytes),
          latencyMs: Number(values.latency),
        },
        pairs: Number(values.pairs),
        nodeOptions: values.node,
      }),
  ],
  ['reading', () => measureReading({ participants: Number(values.participants), pairs: Number(values.pairs) })],
]);

const wanted = positionals.length === 0 ? [...benchmarks.keys()] : positionals;
for (const name of wanted) {
  const run = benchmarks.get(name);
  if (run === undefined)
    throw new Error(`There is no benchmark ${name}; there are: ${[...benchmarks.keys()].join(', ')}.`);
  await run();
}
