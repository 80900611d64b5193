// What passes or fails on its own: both parts together for NPQML and NPQSL, each task for NPQH and NPQEL, the case study.
import type { ProgrammeKey } from './programme-key.ts';

/** One participant's unit in one window and attempt is one submission. `tasks` are the task ids it holds. */
export interface Unit {
  readonly id: string;
  readonly tasks: readonly string[];
}

const markedAsAWhole = ['NPQML', 'NPQSL'];

/** The units that a programme's tasks make up: one `programme` where parts are judged together, else one for each task (R116). */
export function unitsOf(key: ProgrammeKey, taskIds: readonly string[]): readonly Unit[] {
  if (key.family === '2019-framework' && markedAsAWhole.includes(key.programme)) {
    return [{ id: 'programme', tasks: taskIds }];
  }
  return taskIds.map((id) => ({ id, tasks: [id] }));
}
