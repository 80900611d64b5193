// Once a participant has been told, writes grade and feedback to every Moodle assignment of each released submission, and reads them back.
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { expectGrades } from '../../services/register/grades/expect-grades.ts';
import { settleGrade } from '../../services/register/grades/settle-grade.ts';
import { takeWaiting } from '../../services/register/grades/waiting-grades.ts';
import { job } from '../job.ts';
import { gradesWithFeedback } from './grades-with-feedback.ts';
import { writeToMoodle } from './write-to-moodle.ts';

export const writeGrade = job({
  name: 'write-grade',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 30, 60],
  async run(around, { id: entryId }, { at }) {
    const { database, moodle } = around;
    const due = await gradesWithFeedback(around, entryId);
    if (due.length > 0) await inTransaction(database, (tx) => expectGrades(tx, due, at));
    const failure = await inTransaction(database, async (tx) => {
      const written = await writeToMoodle(moodle, await takeWaiting(tx, entryId));
      for (const { waiting, settled } of written.settled) await settleGrade(tx, waiting, settled, at);
      return written.failure;
    });
    // What was written before Moodle failed is recorded; the rest still waits.
    if (failure !== null) throw failure;
    return undefined;
  },
});
