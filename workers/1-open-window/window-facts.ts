// What E1, E2 and the letter about new dates share: the window's tasks as the participant meets them.
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { Task } from '../../domain/programme/programme.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { codeFor } from '../../services/identity/secret-codes.ts';
import { checkTermsOf } from '../../services/register/engagement/check-terms.ts';
import { readWindow, type StoredWindow } from '../../services/register/window-row.ts';
import type { TaskToUpload } from '../../templates/tasks.ts';
import type { Surroundings } from '../job.ts';
import { participantLetterhead, type Reader } from '../letter.ts';
import { uploadsOf, wantsSponsorComments } from './uploads.ts';

/** A task with its Moodle assignment. */
export interface TaskHere extends TaskToUpload {
  readonly taskId: string;
  readonly assignmentId: number;
}

/** What these letters are written from. */
export interface WindowFacts {
  readonly stored: StoredWindow;
  readonly tasks: readonly TaskHere[];
  readonly shared: ReturnType<typeof participantLetterhead> & {
    readonly programme: string;
    readonly closesAt: Date;
    readonly sponsorTasks: string[];
    readonly moodle: string;
    readonly address: string;
    /** Where the address is confirmed; null once it is. */
    readonly confirm: string | null;
  };
}

/** The window, its tasks in words, and the parts that every letter about it has. */
export async function windowFacts(around: Surroundings, reader: Reader, windowId: string): Promise<WindowFacts> {
  const stored = await readWindow(around.database, windowId);
  const programme = programmeOf(around.frameworks, stored.window.programme);
  const terms = await checkTermsOf(around.database, stored.cohortId);
  const tasks = stored.tasks.flatMap(({ taskId, assignmentId, cmid }) => {
    const task = programme.tasks.find(({ id }) => id === taskId);
    return task === undefined ? [] : [{ task, assignmentId, cmid }];
  });
  const moodle = around.moodle.url.replace(/\/$/, '');
  return {
    stored,
    tasks: tasks.map(({ task, assignmentId, cmid }): TaskHere => ({
      taskId: task.id,
      assignmentId,
      task: task.name,
      link: `${moodle}/mod/assign/view.php?id=${String(cmid)}`,
      uploads: uploadsOf(task, wantsSponsorComments(programme, task, terms)),
    })),
    shared: {
      ...participantLetterhead(around, reader),
      programme: stored.window.programme.programme,
      closesAt: stored.closesAt,
      sponsorTasks: tasks
        .map(({ task }) => task)
        .filter((task) => wantsSponsorComments(programme, task, terms))
        .map(({ name }: Task) => name),
      moodle,
      address: reader.address,
      confirm: reader.addressConfirmed ? null : confirmLink(around, reader),
    },
  };
}

/** The opening moment shown to participants: nine in the morning of the opening day, or of the closing day's month where only a deadline is set. */
export function opensAt({ window }: StoredWindow): Date {
  return atUk(window.opensOn ?? window.closesOn, '09:00:00');
}

function confirmLink({ config }: Surroundings, reader: Reader): string {
  return `${config.baseUrl}/address/${reader.personId}?code=${codeFor(config.sessionSecret, 'confirm-address', `${reader.personId}:${reader.address}`)}`;
}
