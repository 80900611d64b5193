// core_grading_get_definitions: rubrics and marking guides, by course-module id (not by assignment id).
import { z } from 'zod';
import { mayEnter } from '../assignment/find-assignment.ts';
import { activityNotAccessible, invalidRecord } from '../protocol/moodle-error.ts';
import { bool, int, list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment } from '../state/site.ts';

const params = z.strictObject({ cmids: list(int()), areaname: text(), activeonly: bool().default(false) });

export const getGradingDefinitions = webServiceFunction(params, (call, { cmids, areaname }) => {
  const areas = cmids.map((cmid) => {
    const assignment = [...call.site.assignments.values()].find((row) => row.cmid === cmid);
    if (assignment === undefined) throw invalidRecord('course_modules');
    if (!mayEnter(call, assignment)) throw activityNotAccessible();
    return {
      cmid,
      contextid: assignment.contextid,
      component: 'mod_assign',
      areaname,
      activemethod: assignment.grading?.method ?? null,
      definitions: definitions(assignment),
    };
  });
  return { areas, warnings: [] };
});

type Grading = NonNullable<Assignment['grading']>;

function definitions({ grading, timemodified }: Assignment) {
  if (grading === undefined) return [];
  const definition = {
    id: grading.id,
    method: grading.method,
    name: grading.name,
    description: '',
    descriptionformat: 1,
    status: 20,
    copiedfromid: null,
    timecreated: timemodified,
    usercreated: 2,
    timemodified,
    usermodified: 2,
    timecopied: 0,
  };
  return [{ ...definition, ...criteria(grading) }];
}

function criteria(grading: Grading): Record<string, unknown> {
  if (grading.method === 'guide') {
    const rows = grading.criteria.map((criterion, index) => ({
      id: criterion.id,
      sortorder: index + 1,
      description: `${criterion.name} (for participants)`,
      descriptionformat: 1,
      shortname: criterion.name,
      descriptionmarkers: `${criterion.name} (for assessors)`,
      descriptionmarkersformat: 1,
      maxscore: criterion.maxscore,
    }));
    return { guide: { guide_criteria: rows, guide_comments: [] } };
  }
  const rows = grading.criteria.map((criterion, index) => ({
    id: criterion.id,
    sortorder: index + 1,
    description: criterion.name,
    descriptionformat: 1,
    levels: criterion.levels.map((level) => ({ ...level, definitionformat: 1 })),
  }));
  return { rubric: { rubric_criteria: rows } };
}
