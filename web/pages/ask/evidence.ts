// The evidence that an exception can be asked for: what a document or a date answers. The account cannot be left out (R49).
import type { Programme } from '../../../domain/programme/programme.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { unitName } from '../../window-name.ts';

/** One piece of evidence; `value` is `<unit>/<requirement>`. */
export interface Evidence {
  readonly value: string;
  readonly text: string;
}

const never: readonly string[] = ['account', 'words', 'files', 'engagement'];

/** What can be asked for in these units. */
export function evidenceOf(programme: Programme, stored: StoredWindow, units: readonly string[]): readonly Evidence[] {
  return units.flatMap((unit) => {
    const tasks = stored.tasks.filter((task) => task.unit === unit).map(({ taskId }) => taskId);
    return requirementsOf(programme, tasks)
      .filter(({ kind }) => !never.includes(kind))
      .map(({ key, label }) => ({
        value: `${unit}/${key}`,
        text: `${unitName(programme, unit)}: ${label.replace('their own', 'your own')}`,
      }));
  });
}
