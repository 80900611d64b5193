// The files of a submission on the page of its check.
import { failing } from '../../../domain/technical-check/document-reading.ts';
import type { HeldFile } from '../../../services/register/document-readings.ts';
import { faultWords } from '../../fault-words.ts';
import { pathTo } from '../../paths.ts';
import type { CheckFacts } from './check-facts.ts';
import type { FileLine, RequirementArea } from './view-model.ts';

/** One of them. */
export function fileLine(
  { id, name, taskId, size, sha256, reading }: HeldFile,
  { one, notRelevant }: CheckFacts,
  isShown: boolean,
): FileLine {
  const wrong = reading?.findings.faults.map(faultWords) ?? [];
  const stop = reading !== null && failing(reading).length > 0 ? '⚑ ' : '';
  return {
    name,
    href: pathTo('fileView', { fileId: id }),
    download: pathTo('file', { fileId: id }),
    task: one.programme.tasks.find((task) => task.id === taskId)?.name ?? taskId,
    size,
    kind: stop + [kindWords(reading), ...wrong].join(', '),
    words: reading?.words ?? null,
    isShown,
    aside: { id: `aside-${id}`, name: `aside[${id}]`, why: notRelevant.get(sha256) ?? '' },
  };
}

function kindWords(reading: HeldFile['reading']): string {
  if (reading === null) return 'Not read yet';
  if (reading.kind === 'typed') return 'Typed into Moodle';
  return reading.kind === 'other' ? 'Unknown' : reading.kind.toUpperCase();
}

/** The file to begin with: where the first requirement that asks for an answer points, or else the first file. */
export function firstShown(areas: readonly RequirementArea[], files: readonly HeldFile[]): HeldFile | undefined {
  const current = areas.flatMap(({ rows }) => rows).find(({ isCurrent }) => isCurrent);
  const wanted = current?.shows[0]?.href.split(/[?#]/u)[0];
  return files.find(({ id }) => pathTo('fileView', { fileId: id }) === wanted) ?? files[0];
}
