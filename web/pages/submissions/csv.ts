// The list as a file that a spreadsheet opens: what looks like a formula stays text.
import { stringify } from 'csv-stringify/sync';
import type { SubmissionLine } from './view-model.ts';

const columns = ['Participant', 'Candidate', 'Task', 'State', 'Since', 'Files', 'Note'];

/** CSV with a heading line, in UTF-8 with the mark that spreadsheets look for. */
export function csvOf(lines: readonly SubmissionLine[]): string {
  const rows = lines.map(({ name, candidate, task, state, since, files, note }) => [
    name,
    candidate,
    task,
    state.word,
    since?.toISOString() ?? '',
    files,
    note,
  ]);
  return stringify([columns, ...rows], { bom: true, escape_formulas: true });
}
