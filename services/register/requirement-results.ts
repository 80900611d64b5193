// Writes the answers of a check: the machine's as evidence and proposal, a person's over them with the evidence kept.
import { emailLine } from '../../domain/technical-check/email-line.ts';
import type { MachineResult } from '../../domain/technical-check/machine-check.ts';
import type { Answer } from '../../domain/technical-check/results.ts';
import type { Tx } from '../database/database.ts';
import type { By } from './record.ts';
import { writeSettled } from './requests/settle-beside.ts';

/** What a person answered to one requirement. */
export interface GivenAnswer {
  readonly requirement: string;
  readonly answer: Answer;
  readonly note: string;
}

/**
 * Keeps what the machine found, and over it what an exception or a sponsor has settled (R67, R94). What a person has answered stays,
 * but for the keys that are open again; what is no longer asked for goes.
 */
export async function keepMachineResults(
  tx: Tx,
  submissionId: string,
  results: readonly MachineResult[],
  reopened: ReadonlySet<string>,
  at: Date,
): Promise<void> {
  const rows = results.map((result) => ({
    requirement: result.requirement.key,
    result: result.result,
    note: emailLine(result),
    evidence: result.finding,
  }));
  const asked = results.map(({ requirement }) => requirement.key);
  await tx.query(
    `delete from requirement_result where submission_id = $1 and requirement <> all($2) and found_by = 'machine'`,
    [submissionId, asked],
  );
  await tx.query(
    `insert into requirement_result (submission_id, requirement, result, found_by, note, evidence, at)
     select $1, r->>'requirement', r->>'result', 'machine', r->>'note', r->'evidence', $3 from jsonb_array_elements($2::jsonb) as r
     on conflict (submission_id, requirement) do update set result = excluded.result, found_by = 'machine', note = excluded.note,
       evidence = excluded.evidence, at = excluded.at, by_person = null
     where requirement_result.found_by = 'machine' or requirement_result.requirement = any($4)`,
    [submissionId, JSON.stringify(rows), at, [...reopened]],
  );
  await writeSettled(tx, submissionId, at);
}

/** Keeps a person's answers. A requirement that is not one of this submission's is left out. */
export async function keepAnswers(tx: Tx, submissionId: string, given: readonly GivenAnswer[], by: By): Promise<void> {
  await tx.query(
    `update requirement_result q set result = g->>'answer', note = g->>'note', found_by = 'person', by_person = $3, at = $4
     from jsonb_array_elements($2::jsonb) as g where q.submission_id = $1 and q.requirement = g->>'requirement'`,
    [submissionId, JSON.stringify(given), by.who, by.at],
  );
}
