// Rubric and marking-guide definitions, and what the gradebook holds: the proof that a release arrived.
import { z } from 'zod';
import { htmlName, instant, int } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const rubricCriterion = z.object({
  id: int,
  description: z.string(),
  levels: z.array(z.object({ id: int, score: z.number(), definition: z.string() })),
});

const guideCriterion = z.object({ id: int, shortname: z.string(), maxscore: z.number() });

const definition = z
  .object({
    id: int,
    method: z.string(),
    name: z.string(),
    rubric: z.object({ rubric_criteria: z.array(rubricCriterion) }).optional(),
    guide: z.object({ guide_criteria: z.array(guideCriterion) }).optional(),
  })
  .transform((row) => ({
    id: row.id,
    method: row.method,
    name: row.name,
    rubricCriteria: row.rubric?.rubric_criteria ?? [],
    guideCriteria:
      row.guide?.guide_criteria.map(({ id, shortname, maxscore }) => ({
        id,
        shortName: shortname,
        maximum: maxscore,
      })) ?? [],
  }));

const area = z
  .object({ cmid: int, activemethod: z.string().nullable(), definitions: z.array(definition) })
  .transform((row) => ({ courseModuleId: row.cmid, activeMethod: row.activemethod, definitions: row.definitions }));

const gradeItem = z
  .object({
    id: int,
    itemname: htmlName.nullable(),
    itemtype: z.string(),
    itemmodule: z.string().nullable(),
    iteminstance: int.nullable(),
    idnumber: z.string().nullish(),
    graderaw: z.number().nullable(),
    gradeformatted: z.string(),
    gradedategraded: instant,
    feedback: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.itemname,
    /** The activity's ID number, which no other call gives. */
    idNumber: row.idnumber ?? null,
    kind: row.itemmodule ?? row.itemtype,
    /** For an assignment: its assignment id. */
    instanceId: row.iteminstance,
    /** Null: nothing has been released. */
    grade: row.graderaw,
    gradeForDisplay: row.gradeformatted,
    gradedAt: row.gradedategraded,
    feedback: row.feedback ?? '',
  }));

const gradeItems = z.object({ usergrades: z.array(z.object({ userid: int, gradeitems: z.array(gradeItem) })) });

/** How an activity is marked beyond a plain grade; `activeMethod` null is plain grading. */
export type GradingArea = z.infer<typeof area>;
/** One line of a participant's gradebook. */
export type GradeItem = z.infer<typeof gradeItem>;

/** Calls about grading methods and the gradebook. */
export type GradebookCalls = {
  /** Takes course-module ids, not assignment ids. @throws MoodleFailure */
  gradingDefinitions: (courseModuleIds: readonly number[]) => Promise<GradingArea[]>;
  /** What one participant's gradebook holds. @throws MoodleFailure */
  gradeItems: (courseId: number, userId: number) => Promise<GradeItem[]>;
};

/** Those calls over a wire. */
export const gradebookCalls = (wire: MoodleWire): GradebookCalls => ({
  async gradingDefinitions(courseModuleIds: readonly number[]): Promise<GradingArea[]> {
    const all: GradingArea[] = [];
    const fixed = { areaname: 'submissions', activeonly: true };
    for (const pack of wire.split(courseModuleIds, fixed, (id) => id)) {
      const { areas } = await wire.call(
        'core_grading_get_definitions',
        { cmids: pack, ...fixed },
        z.object({ areas: z.array(area) }),
      );
      all.push(...areas);
    }
    return all;
  },
  async gradeItems(courseId: number, userId: number): Promise<GradeItem[]> {
    const { usergrades } = await wire.call(
      'gradereport_user_get_grade_items',
      { courseid: courseId, userid: userId },
      gradeItems,
    );
    return usergrades.filter((row) => row.userid === userId).flatMap(({ gradeitems }) => gradeitems);
  },
});
