// The groups that a person is in.
import type { Group, Site } from '../state/site.ts';

/** A person's groups in one course, in id order. */
export const groupsOf = (site: Site, courseid: number, userid: number): Group[] =>
  [...site.groups.values()].filter((group) => group.courseid === courseid && group.userids.includes(userid));
