// The groups of a course and who is in them.
import { z } from 'zod';
import { htmlName, int } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const group = z
  .object({ id: int, courseid: int, name: htmlName, idnumber: z.string().default('') })
  .transform((row) => ({ id: row.id, courseId: row.courseid, name: row.name, idNumber: row.idnumber }));

const members = z
  .object({ groupid: int, userids: z.array(int) })
  .transform((row) => ({ groupId: row.groupid, userIds: row.userids }));

/** A group of a course. */
export type MoodleGroup = z.infer<typeof group>;
/** The people of one group. */
export type GroupMembers = z.infer<typeof members>;

/** Calls about groups. */
export type GroupCalls = {
  /** @throws MoodleFailure */
  courseGroups: (courseId: number) => Promise<MoodleGroup[]>;
  /** @throws MoodleFailure */
  groupMembers: (groupIds: readonly number[]) => Promise<GroupMembers[]>;
};

/** Those calls over a wire. */
export const groupCalls = (wire: MoodleWire): GroupCalls => ({
  courseGroups: (courseId: number): Promise<MoodleGroup[]> =>
    wire.call('core_group_get_course_groups', { courseid: courseId }, z.array(group)),
  async groupMembers(groupIds: readonly number[]): Promise<GroupMembers[]> {
    const all: GroupMembers[] = [];
    for (const pack of wire.split(groupIds, {}, (id) => id)) {
      all.push(...(await wire.call('core_group_get_group_members', { groupids: pack }, z.array(members))));
    }
    return all;
  },
});
