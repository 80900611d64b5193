// Compares grades that are wanted with what Moodle holds, without writing: after a crash nothing is written a second time.
import { gradeDifference, type GradeRow } from './grade-row.ts';
import { siteCalls } from './site.ts';
import { storedGrades } from './stored-grades.ts';
import type { MoodleWire } from './wire.ts';

/** How one wanted grade stands. */
export interface GradeStanding {
  readonly userId: number;
  /** Null where Moodle holds exactly what is wanted; else why not, in words. */
  readonly difference: string | null;
  /** The grade that somebody else gave, which writing would replace; null where there is none. */
  readonly othersGrade: number | null;
}

/** Compares. */
export interface CompareGradeCalls {
  /** One standing for each row, in their order. @throws MoodleFailure */
  compareGrades: (assignmentId: number, rows: readonly GradeRow[]) => Promise<GradeStanding[]>;
}

/** Those calls over a wire. */
export const compareGradeCalls = (wire: MoodleWire): CompareGradeCalls => ({
  async compareGrades(assignmentId, rows) {
    const { userId: ourUserId } = await siteCalls(wire).siteInfo();
    const storedFor = await storedGrades(wire, assignmentId);
    const standings: GradeStanding[] = [];
    for (const row of rows) {
      const stored = await storedFor(row);
      standings.push({
        userId: row.userId,
        difference: gradeDifference(row, stored, ourUserId),
        othersGrade: stored !== null && stored.grader !== ourUserId ? stored.grade : null,
      });
    }
    return standings;
  },
});
