// What whoever marks is told beside the files: exceptions with their decision and never their reason (R94, R102), and a sponsor's comments
// that came by the link (R67), without the sponsor's name.
import { z } from 'zod';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Database } from '../../database/database.ts';
import { exceptionsOf } from '../requests/settle-beside.ts';

/** One note. `codes` are the criteria that it concerns, as the framework prints them. */
export interface MarkerNote {
  readonly codes: readonly string[];
  readonly what: string;
  readonly decision: { readonly on: `${number}-${number}-${number}`; readonly reference: string } | null;
  /** What the sponsor wrote; null where the note is an exception. */
  readonly comments: string | null;
}

const given = z.array(z.object({ comments: z.string() }));

/** The notes of a submission by requirement. */
export async function notesForMarker(
  database: Database,
  submissionId: string,
  programme: Programme,
  tasks: readonly string[],
): Promise<readonly MarkerNote[]> {
  const requirements = requirementsOf(programme, tasks);
  const excepted = (await exceptionsOf(database, submissionId)).flatMap(
    ({ requirement: key, decidedOn, reference }): MarkerNote[] => {
      const requirement = requirements.find((one) => one.key === key);
      if (requirement === undefined || !isLocalDate(decidedOn)) return [];
      const { codes, label } = requirement;
      return [{ codes, what: label, decision: { on: decidedOn, reference }, comments: null }];
    },
  );
  const comments = given.parse(
    await database.query(
      `select comments from sponsor_confirmation where submission_id = $1 and confirmed_at is not null and comments <> ''`,
      [submissionId],
    ),
  );
  const asking = requirements.find(({ document }) => document?.id === 'sponsor-comments');
  const byLink = comments.map(({ comments: text }): MarkerNote => ({
    codes: asking?.codes ?? [],
    what: asking?.document?.label ?? 'Sponsor comments',
    decision: null,
    comments: text,
  }));
  return [...excepted, ...byLink];
}
