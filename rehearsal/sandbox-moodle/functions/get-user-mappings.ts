// mod_assign_get_user_mappings: blind numbers, made and given also where nothing is blind.
import { z } from 'zod';
import { mayEnter } from '../assignment/find-assignment.ts';
import { allocateBlindNumbers } from '../assignment/participants.ts';
import { may } from '../people/may.ts';
import { int, list } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import type { Warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

export const getUserMappings = webServiceFunction(z.strictObject({ assignmentids: list(int()) }), (call, asked) => {
  const warnings: Warning[] = [];
  const assignments = asked.assignmentids.flatMap((id) => {
    const assignment = call.site.assignments.get(id);
    if (assignment === undefined) {
      warnings.push(warning('assignment', id, '3', 'No mappings found'));
      return [];
    }
    if (!mayEnter(call, assignment) || !may(call, 'mod/assign:revealidentities', assignment.courseid)) {
      warnings.push(warning('assignment', id, '1', 'No access rights in module context'));
      return [];
    }
    allocateBlindNumbers(call.site, assignment);
    const mappings = call.site.mappings.ofAssignment(id).map((row) => ({ id: row.id, userid: row.userid }));
    return [{ assignmentid: id, mappings }];
  });
  return { assignments, warnings };
});
