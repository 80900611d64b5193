// Writes grades and proves them. Moodle answers `null` whether or not it stored the grade.
import { confirmedWrite, type Confirmation, type RowConfirmation, type SendRows } from './confirmed-write.ts';
import { gradeDifference, gradeParams, type GradeRow, type StoredGrade } from './grade-row.ts';
import { writeReply } from './reply-parts.ts';
import { siteCalls } from './site.ts';
import { latestAttempts, storedGrades } from './stored-grades.ts';
import type { MoodleWire } from './wire.ts';

/** Writes grades. Only these two write the gradebook, and only with the state `released`. */
export type SaveGradeCalls = {
  /** One grade; `toTeam` gives it to every member of the team. @throws MoodleFailure, of kind `row` too */
  saveGrade: (assignmentId: number, row: GradeRow, toTeam?: boolean) => Promise<Confirmation<StoredGrade>>;
  /** Many, as few calls as Moodle's input limit allows. @throws MoodleFailure where nothing could be sent */
  saveGrades: (assignmentId: number, rows: readonly GradeRow[]) => Promise<RowConfirmation<StoredGrade>[]>;
};

const noSuchAttempt = (row: GradeRow, latest: number): RowConfirmation<StoredGrade> => ({
  userId: row.userId,
  confirmed: false,
  stored: null,
  why: `Not sent: attempt ${String(row.attempt === 'latest' ? 0 : row.attempt + 1)} does not exist, the latest is ${String(latest + 1)}. Moodle would have opened it and hidden the real submission.`,
  failure: null,
});

type Packs = (rows: readonly GradeRow[]) => GradeRow[][];

async function save(
  wire: MoodleWire,
  assignmentId: number,
  rows: readonly GradeRow[],
  packs: Packs,
  send: SendRows<GradeRow>,
) {
  const latest = await latestAttempts(wire, assignmentId, rows);
  const exists = ({ userId, attempt }: GradeRow) => attempt === 'latest' || attempt <= (latest.get(userId) ?? 0);
  const good = rows.filter(exists);
  const { userId: ourUserId } = await siteCalls(wire).siteInfo();
  const done = await confirmedWrite({
    rows: good,
    packs: packs(good),
    send,
    readBack: () => storedGrades(wire, assignmentId),
    difference: (row, stored) => gradeDifference(row, stored, ourUserId),
  });
  const refused = rows.filter((row) => !exists(row)).map((row) => noSuchAttempt(row, latest.get(row.userId) ?? 0));
  const byUser = new Map([...done, ...refused].map((result) => [result.userId, result]));
  return rows.flatMap(({ userId }) => byUser.get(userId) ?? []);
}

/** Those writes over a wire. */
export const saveGradeCalls = (wire: MoodleWire): SaveGradeCalls => ({
  async saveGrade(assignmentId, row, toTeam = false) {
    const params = { assignmentid: assignmentId, ...gradeParams(row), applytoall: toTeam };
    const send = async () => {
      await wire.call('mod_assign_save_grade', params, writeReply);
    };
    const [result] = await save(wire, assignmentId, [row], (rows) => rows.map((one) => [one]), send);
    if (result === undefined) throw new Error('A grade was saved without a result.');
    if (!result.confirmed && result.failure !== null) throw result.failure;
    return result;
  },
  saveGrades(assignmentId, rows) {
    const fixed = { assignmentid: assignmentId, applytoall: false };
    const send: SendRows<GradeRow> = async (pack) => {
      await wire.call('mod_assign_save_grades', { ...fixed, grades: pack.map(gradeParams) }, writeReply);
    };
    return save(wire, assignmentId, rows, (good) => wire.split(good, fixed, gradeParams), send);
  },
});
