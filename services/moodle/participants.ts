// Who should submit to an assignment. People whose enrolment is suspended are left out by Moodle.
import { z } from 'zod';
import { readPerAssignment } from './per-assignment.ts';
import { instant, int, warnings, yesNo } from './reply-parts.ts';
import { submissionStatusOf, type SubmissionStatus } from './submission-reply.ts';
import type { MoodleWire } from './wire.ts';

const status = z
  .string()
  .transform((raw): SubmissionStatus | 'none' => (raw === '' ? 'none' : submissionStatusOf(raw)));

const participant = z
  .object({
    id: int,
    fullname: z.string(),
    recordid: int.default(-1),
    submitted: yesNo,
    requiregrading: yesNo,
    grantedextension: yesNo,
    submissionstatus: status,
    groupid: int.nullish(),
    groupname: z.string().nullish(),
    email: z.string().optional(),
    idnumber: z.string().optional(),
    username: z.string().optional(),
  })
  .transform((row) => ({
    userId: row.id,
    /** In a blind assignment "Participant 76 (Zoë Łukasik)", or without the name. */
    fullName: row.fullname,
    blindNumber: row.recordid < 0 ? null : row.recordid,
    hasSubmitted: row.submitted,
    needsGrading: row.requiregrading,
    hasExtension: row.grantedextension,
    /** `none`: the person has no row at all. */
    status: row.submissionstatus,
    groupId: row.groupid ?? null,
    groupName: row.groupname ?? null,
    email: row.email ?? null,
    idNumber: row.idnumber ?? null,
    username: row.username ?? null,
  }));

const participantDetail = z
  .object({
    id: int,
    fullname: z.string(),
    submitted: yesNo,
    requiregrading: yesNo,
    grantedextension: yesNo,
    submissionstatus: status,
    blindmarking: yesNo,
    allowsubmissionsfromdate: instant,
    duedate: instant,
    cutoffdate: instant,
  })
  .transform((row) => ({
    userId: row.id,
    fullName: row.fullname,
    hasSubmitted: row.submitted,
    needsGrading: row.requiregrading,
    hasExtension: row.grantedextension,
    status: row.submissionstatus,
    isBlind: row.blindmarking,
    opens: row.allowsubmissionsfromdate,
    due: row.duedate,
    cutOff: row.cutoffdate,
  }));

const mappings = z.object({
  assignments: z.array(
    z.object({ assignmentid: int, mappings: z.array(z.object({ id: int, userid: int })) }).transform((row) => ({
      assignmentId: row.assignmentid,
      mappings: row.mappings.map(({ id, userid }) => ({ blindNumber: id, userId: userid })),
    })),
  ),
  warnings,
});

/** Someone who should submit. */
export type Participant = z.infer<typeof participant>;
/** One participant with the dates that hold for them: overrides applied, extension not. */
export type ParticipantDetail = z.infer<typeof participantDetail>;
/** The blind numbers of one assignment. */
export type UserMappings = { assignmentId: number; mappings: { blindNumber: number; userId: number }[] };

/** `details` adds e-mail, ID number and user name, and takes Moodle some sixty times longer. */
export type ParticipantFilter = { readonly groupId?: number; readonly details?: boolean };

/** Calls about an assignment's participants. */
export type ParticipantCalls = {
  /** Everyone who should submit. @throws MoodleFailure */
  participants: (assignmentId: number, filter?: ParticipantFilter) => Promise<Participant[]>;
  /** One of them. @throws MoodleFailure, of kind `row` where the person is no participant */
  participant: (assignmentId: number, userId: number) => Promise<ParticipantDetail>;
  /** The blind numbers. Asking creates them, even for assignments that are not blind. @throws MoodleFailure */
  userMappings: (assignmentIds: readonly number[]) => Promise<UserMappings[]>;
};

/** Those calls over a wire. */
export const participantCalls = (wire: MoodleWire): ParticipantCalls => ({
  participants: (
    assignmentId: number,
    { groupId = 0, details = false }: ParticipantFilter = {},
  ): Promise<Participant[]> =>
    wire.call(
      'mod_assign_list_participants',
      { assignid: assignmentId, groupid: groupId, filter: '', onlyids: !details, includeenrolments: false },
      z.array(participant),
    ),
  participant: (assignmentId: number, userId: number): Promise<ParticipantDetail> =>
    wire.call(
      'mod_assign_get_participant',
      { assignid: assignmentId, userid: userId, embeduser: false },
      participantDetail,
    ),
  userMappings: (assignmentIds: readonly number[]): Promise<UserMappings[]> =>
    readPerAssignment(wire, 'mod_assign_get_user_mappings', assignmentIds, {}, mappings, (assignmentId) => ({
      assignmentId,
      mappings: [],
    })),
});
