// mod_assign_lock_submissions and mod_assign_unlock_submissions. For an unknown person the flag is written before the call
// fails.
import { z } from 'zod';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { ensureFlags } from '../assignment/flags-row.ts';
import { requireUser } from '../people/find-user.ts';
import { requireCapability } from '../people/may.ts';
import { int, list } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { WebServiceFunction } from '../protocol/web-service-function.ts';

const setLock = (locked: number): WebServiceFunction =>
  webServiceFunction(
    z.strictObject({ assignmentid: int(), userids: list(int()) }),
    (call, { assignmentid, userids }) => {
      const assignment = requireAssignment(call, assignmentid);
      requireCapability(call, 'mod/assign:grade', assignment.courseid);
      for (const userid of userids) {
        ensureFlags(call.site, assignmentid, userid).locked = locked;
        requireUser(call.site, userid);
      }
      return [];
    },
  );

export const lockSubmissions = setLock(1);
export const unlockSubmissions = setLock(0);
