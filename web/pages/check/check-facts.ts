// Everything that the page of a check is made from.
import type { CheckedSubmission } from '../../../services/register/checked-submission.ts';
import type { Correction } from '../../../services/register/correction-row.ts';
import type { HeldFile } from '../../../services/register/document-readings.ts';
import type { Exception } from '../../../services/register/requests/settle-beside.ts';
import type { SponsorConfirmation } from '../../../services/register/requests/sponsor-confirmation.ts';
import type { InQueue } from '../../checks/next-check.ts';
import type { CheckTimes } from './query.ts';
import type { Shut } from './round-row.ts';
import type { CheckView } from './view-model.ts';

/** The facts. `dueAt` is when a correction sent now would end. */
export interface CheckFacts {
  readonly one: CheckedSubmission;
  readonly files: readonly HeldFile[];
  readonly corrections: readonly Correction[];
  /** By a file's sum: why a checker found it not relevant. */
  readonly notRelevant: ReadonlyMap<string, string>;
  readonly exceptions: readonly Exception[];
  readonly sponsors: readonly SponsorConfirmation[];
  /** Why Moodle would not open the last of them, or null. */
  readonly shut: Shut | null;
  readonly dueAt: Date;
  readonly now: Date;
  readonly times: CheckTimes;
  readonly queue: InQueue;
  readonly mayDecide: boolean;
  readonly errors: CheckView['errors'];
  readonly reason: string;
  readonly reasonError: string;
}
