// mod_assign_get_user_flags and mod_assign_set_user_flags. The second checks nothing: unknown people, unknown states and
// participants as markers are all stored.
import { z } from 'zod';
import { mayEnter, requireAssignment } from '../assignment/find-assignment.ts';
import { ensureFlags } from '../assignment/flags-row.ts';
import { may, requireCapability } from '../people/may.ts';
import { int, list, text } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import type { Warning } from '../protocol/warning.ts';
import type { Flags } from '../state/site.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import { shortened } from './shortened.ts';

export const getUserFlags = webServiceFunction(z.strictObject({ assignmentids: list(int()) }), (call, asked) => {
  const warnings: Warning[] = [];
  const assignments = asked.assignmentids.flatMap((id) => {
    const assignment = call.site.assignments.get(id);
    const open = assignment !== undefined && mayEnter(call, assignment);
    if (assignment !== undefined && (!open || !may(call, 'mod/assign:grade', assignment.courseid))) {
      warnings.push(warning('assignment', id, '1', 'No access rights in module context'));
      return [];
    }
    const rows = shortened(call, 'mod_assign_get_user_flags', call.site.flags.ofAssignment(id));
    if (rows.length === 0) {
      warnings.push(warning('assignment', id, '3', 'No user flags found'));
      return [];
    }
    const userflags = rows.map(flagsRow);
    return [{ assignmentid: id, userflags }];
  });
  return { assignments, warnings };
});

const flagsRow = (row: Flags): Omit<Flags, 'assignmentid'> => ({
  id: row.id,
  userid: row.userid,
  locked: row.locked,
  mailed: row.mailed,
  extensionduedate: row.extensionduedate,
  workflowstate: row.workflowstate,
  allocatedmarker: row.allocatedmarker,
});

const flagsParams = z.strictObject({
  assignmentid: int(),
  userflags: list(
    z.strictObject({
      userid: int(),
      locked: int().optional(),
      mailed: int().optional(),
      extensionduedate: int().optional(),
      workflowstate: text().optional(),
      allocatedmarker: int().optional(),
    }),
  ),
});

export const setUserFlags = webServiceFunction(flagsParams, (call, { assignmentid, userflags }) => {
  const assignment = requireAssignment(call, assignmentid);
  requireCapability(call, 'mod/assign:grade', assignment.courseid);
  return userflags.map((wanted) => {
    const row = ensureFlags(call.site, assignmentid, wanted.userid);
    row.locked = wanted.locked ?? row.locked;
    row.mailed = wanted.mailed ?? row.mailed;
    row.extensionduedate = wanted.extensionduedate ?? row.extensionduedate;
    row.workflowstate = wanted.workflowstate ?? row.workflowstate;
    row.allocatedmarker = wanted.allocatedmarker ?? row.allocatedmarker;
    return { id: row.id, userid: row.userid };
  });
});
