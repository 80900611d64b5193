// Every job that a stage declares, with what its code owes, tells and records: read from the source, so that it cannot lie.
import type { DeclaredTransition } from './declared-transitions.ts';
import { declarationsIn, filesBelow, importsOf, purposeOf, type SourceFile, sourceOf, textsOf } from './source-file.ts';

/** A job. `retry` is its source text; `records`, `owes` and `tells` hold transitions' exported names, jobs and emails. */
export interface DeclaredJob {
  readonly name: string;
  readonly stage: string;
  readonly file: string;
  readonly purpose: string;
  readonly retry: string;
  readonly records: readonly string[];
  readonly owes: readonly string[];
  readonly tells: readonly string[];
}

/** Reads workers/<stage>/; a job speaks for the files of its folder that it leans on and that declare no job themselves. */
export function declaredJobs(transitions: readonly DeclaredTransition[]): readonly DeclaredJob[] {
  const files = filesBelow('workers');
  return files.flatMap((file) =>
    declarationsIn(file, 'job').map((declared) => {
      const name = textOf(sourceOf(declared, 'name'));
      const all = reachOf(file, files);
      return {
        name,
        stage: file.path.split('/')[1] ?? '',
        file: file.path,
        purpose: purposeOf(file),
        retry: sourceOf(declared, 'retry') ?? '',
        records: unique(
          all
            .flatMap(importsOf)
            .filter((each) => isTransition(each, transitions))
            .map((each) => each.name),
        ),
        owes: unique(all.flatMap((each) => textsOf(each, 'job'))),
        tells: unique(all.flatMap((each) => textsOf(each, 'template'))),
      };
    }),
  );
}

function reachOf(file: SourceFile, files: readonly SourceFile[], seen: readonly string[] = []): readonly SourceFile[] {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const next = files.filter(
    (other) =>
      other.path.startsWith(folder) &&
      !seen.includes(other.path) &&
      importsOf(file).some(({ from }) => from === other.path) &&
      declarationsIn(other, 'job').length === 0,
  );
  const known = [...seen, file.path, ...next.map(({ path }) => path)];
  return [file, ...next.flatMap((other) => reachOf(other, files, known))];
}

function isTransition(imported: { from: string; name: string }, transitions: readonly DeclaredTransition[]): boolean {
  return transitions.some(({ file, exportedAs }) => file === imported.from && exportedAs === imported.name);
}

function textOf(source = ''): string {
  return source.replace(/^['"`]|['"`]$/g, '');
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
