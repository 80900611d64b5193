// The fault that stops a start: the data in `frameworks/` is not what it claims to be.
import type { Fault } from './data-file.ts';

/** Names every fault, one a line, as "file: path: problem". */
export class FaultyFrameworks extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ file, path, problem }) => (path === '' ? `${file}: ${problem}` : `${file}: ${path}: ${problem}`));
    super(`the frameworks cannot be used:\n${lines.join('\n')}`);
    this.name = 'FaultyFrameworks';
    this.faults = faults;
  }
}
