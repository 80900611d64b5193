// Reads one submission as the technical check sees it: whose, which unit, its state, its requirements and their answers.
import { z } from 'zod';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { dateInWords } from '../../domain/calendar/uk-words.ts';
import { findingSchema } from '../../domain/technical-check/finding.ts';
import { requirementsOf, type Requirement } from '../../domain/technical-check/requirement.ts';
import { answers, type RequirementResult } from '../../domain/technical-check/results.ts';
import { submissionSchema, type Submission } from '../../domain/submission/submission.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { Database, Tx } from '../database/database.ts';
import { programmeOf } from '../frameworks/programme-of.ts';
import type { Frameworks } from '../frameworks/load-frameworks.ts';
import { adviceFor, type Advice } from './project-advice.ts';
import { checkTermsOf, type CohortCheckTerms } from './engagement/check-terms.ts';
import { readWindow, type StoredWindow } from './window-row.ts';

/** A submission in the check. `copyIds` are those that count; empty before it is received. */
export interface CheckedSubmission {
  readonly id: string;
  readonly entryId: string;
  readonly personId: string;
  readonly name: string;
  readonly moodleUserId: number | null;
  readonly candidate: string;
  readonly unit: string;
  readonly submission: Submission;
  readonly version: number;
  readonly copyIds: readonly string[];
  readonly stored: StoredWindow;
  readonly programme: Programme;
  readonly terms: CohortCheckTerms;
  readonly requirements: readonly Requirement[];
  readonly results: readonly RequirementResult[];
}

const head = z.object({
  entry_id: z.string(),
  window_id: z.string(),
  person_id: z.string(),
  name: z.string(),
  moodle_user_id: z.number().nullable(),
  candidate_number: z.string(),
  unit: z.string(),
  state: z.string(),
  facts: z.record(z.string(), z.unknown()),
  version: z.number(),
});

const row = z.object({
  requirement: z.string(),
  result: z.enum(answers).nullable(),
  found_by: z.enum(['machine', 'person']),
  note: z.string(),
  evidence: findingSchema,
});

/** Reads it, or undefined where there is none of that id. */
export async function readChecked(
  database: Database | Tx,
  frameworks: Frameworks,
  id: string,
): Promise<CheckedSubmission | undefined> {
  const found: unknown = await database.query(
    `select e.id as entry_id, e.window_id, p.id as person_id, p.given_name || ' ' || p.family_name as name, p.moodle_user_id, e.candidate_number, s.unit,
       s.state, s.facts, s.version
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where s.id = $1`,
    [id],
  );
  const one = z.array(head).parse(found)[0];
  if (one === undefined) return undefined;
  const stored = await readWindow(database, one.window_id);
  const programme = programmeOf(frameworks, stored.window.programme);
  const submission = submissionSchema.parse({ ...one.facts, state: one.state });
  const terms = await checkTermsOf(database, stored.cohortId);
  const requirements = requirementsOf(
    programme,
    stored.tasks.filter(({ unit }) => unit === one.unit).map(({ taskId }) => taskId),
    terms,
  );
  return {
    id,
    entryId: one.entry_id,
    personId: one.person_id,
    name: one.name,
    moodleUserId: one.moodle_user_id,
    candidate: one.candidate_number,
    unit: one.unit,
    submission,
    version: one.version,
    copyIds: 'copyIds' in submission ? submission.copyIds : [],
    stored,
    programme,
    terms,
    requirements,
    results: withAdvice(
      await resultsOf(database, id, requirements),
      await adviceFor(database, [one.entry_id]),
      one.unit,
    ),
  };
}

/** What the team advised on the project is read beside the account (R45). */
function withAdvice(
  results: readonly RequirementResult[],
  given: readonly Advice[],
  unit: string,
): readonly RequirementResult[] {
  const advice = given
    .filter((one) => one.unit === unit)
    .map(
      (one) =>
        `Advice on the project, ${dateInWords(ukDate(one.givenAt))}: asked “${one.question}”, told “${one.advice}”.`,
    );
  if (advice.length === 0) return results;
  return results.map((result) =>
    result.requirement.kind === 'account' ? { ...result, finding: { ...result.finding, advice } } : result,
  );
}

async function resultsOf(
  database: Database | Tx,
  id: string,
  requirements: readonly Requirement[],
): Promise<readonly RequirementResult[]> {
  const found: unknown = await database.query(
    'select requirement, result, found_by, note, evidence from requirement_result where submission_id = $1',
    [id],
  );
  const byKey = new Map(
    z
      .array(row)
      .parse(found)
      .map((each) => [each.requirement, each]),
  );
  return requirements.flatMap((requirement): RequirementResult[] => {
    const kept = byKey.get(requirement.key);
    if (kept === undefined) return [];
    return [{ requirement, answer: kept.result, foundBy: kept.found_by, note: kept.note, finding: kept.evidence }];
  });
}
