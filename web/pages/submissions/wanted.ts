// What the list's address asks for; what it does not know is ignored, so that an old link still shows a list.
import { placesNamed } from '../../../domain/submission/progress.ts';
import { standings, type IntakeStanding } from '../../../domain/intake/reconcile.ts';

/** The filters. No standing chosen means all of them; pages count from 1. */
export interface Wanted {
  readonly show: readonly IntakeStanding[];
  /** A place or a total of the stages after the check, '' for all. */
  readonly stage: string;
  /** A unit's id, '' for all. */
  readonly task: string;
  readonly q: string;
  readonly page: number;
}

/** Reads them. */
export function wantedFrom(query: URLSearchParams, units: readonly string[]): Wanted {
  const asked = query.getAll('show');
  const task = query.get('task') ?? '';
  const stage = query.get('stage') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    show: standings.filter((standing) => asked.includes(standing)),
    stage: placesNamed(stage).length === 0 ? '' : stage,
    task: units.includes(task) ? task : '',
    q: (query.get('q') ?? '').trim().slice(0, 100),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The same filters as an address's query, for the ways on. */
export function queryOf({ show, stage, task, q }: Wanted, page: number): string {
  const query = new URLSearchParams();
  for (const standing of show) query.append('show', standing);
  if (stage !== '') query.set('stage', stage);
  if (task !== '') query.set('task', task);
  if (q !== '') query.set('q', q);
  query.set('page', String(page));
  return `?${query.toString()}`;
}
