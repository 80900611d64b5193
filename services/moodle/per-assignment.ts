// Reads that ask for a list of assignments and get a list back. What Moodle leaves out must never pass for "nothing there".
import type { z } from 'zod';
import type { FormParams } from './form-body.ts';
import type { FunctionNeeded } from './readiness/functions-needed.ts';
import type { Warning } from './reply-parts.ts';
import { failureOf } from './sort-failure.ts';
import type { MoodleWire } from './wire.ts';

type Reply<Row> = { assignments: (Row & { assignmentId: number })[]; warnings: Warning[] };

const noneFound = '3'; // the warning code for "nothing found", the only honest empty answer

/**
 * One row per assignment asked for, in that order.
 * @param empty what an assignment's row is where Moodle says that it found nothing
 * @throws MoodleFailure; `notreadable` where Moodle left an assignment out: unknown, hidden, or not ours to read
 */
export async function readPerAssignment<Row>(
  wire: MoodleWire,
  moodleFunction: FunctionNeeded,
  assignmentIds: readonly number[],
  fixed: FormParams,
  reply: z.ZodType<Reply<Row>>,
  empty: (assignmentId: number) => Row & { assignmentId: number },
): Promise<(Row & { assignmentId: number })[]> {
  const rows = new Map<number, Row & { assignmentId: number }>();
  for (const pack of wire.split(assignmentIds, fixed, (id) => id)) {
    const { assignments, warnings } = await wire.call(moodleFunction, { ...fixed, assignmentids: pack }, reply);
    for (const { itemid, warningcode } of warnings) {
      if (warningcode === noneFound && itemid !== undefined) rows.set(itemid, empty(itemid));
    }
    for (const row of assignments) rows.set(row.assignmentId, row);
  }
  return assignmentIds.map((id) => {
    const row = rows.get(id);
    if (row === undefined) throw failureOf(moodleFunction, 'notreadable', { where: `Assignment ${String(id)}.` });
    return row;
  });
}
