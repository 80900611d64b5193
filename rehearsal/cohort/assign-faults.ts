/** About one person in five has something in the documents that a technical check sends back (R81, R82). */
import { chance, type Seed } from '../../domain/chance/chance.ts';
import { type CohortTask, documentsAskedFor } from './cohort-task.ts';
import type { Fault } from './fault.ts';

const share = 0.2;

function possibleFaults(seed: Seed, key: string, task: CohortTask): Fault[] {
  const asked = documentsAskedFor(task);
  const faults: Fault[] = [{ kind: 'missing-declaration-signature', taskId: task.id }];
  if (asked.some(({ id }) => id === 'sponsor-comments'))
    faults.push({ kind: 'missing-sponsor-signature', taskId: task.id });
  if (task.wordLimit !== null) faults.push({ kind: 'over-word-limit', taskId: task.id });
  if (asked.length > 0) {
    const { id } = chance(seed, 'missing document', key).pick(asked);
    faults.push({ kind: 'missing-document', taskId: task.id, documentId: id });
  }
  return faults;
}

/** The faults of the person with this key: none for most, one or two for about a fifth, never the same kind twice. */
export function assignFaults(seed: Seed, key: string, tasks: readonly CohortTask[]): Fault[] {
  const draw = chance(seed, 'faults', key);
  if (tasks.length === 0 || draw.fraction() >= share) return [];
  const possible = draw.shuffle(possibleFaults(seed, key, draw.pick(tasks)));
  const wanted = draw.fraction() < 0.25 ? 2 : 1;
  const chosen = possible.slice(0, wanted);
  // Sponsor comments that are missing altogether lack no signature as well.
  const lost = chosen.some((fault) => fault.kind === 'missing-document' && fault.documentId === 'sponsor-comments');
  return lost ? chosen.filter((fault) => fault.kind !== 'missing-sponsor-signature') : chosen;
}
