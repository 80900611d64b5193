// Every web-service function by its name in Moodle.
import type { WebServiceFunction } from '../protocol/web-service-function.ts';
import type { FunctionName } from './function-names.ts';
import { getActivitiesCompletion, getCourseCompletion } from './completion.ts';
import { getAssignments } from './get-assignments.ts';
import { getCourseContents } from './get-course-contents.ts';
import { getCoursesByField } from './get-courses-by-field.ts';
import { getEnrolledUsers } from './get-enrolled-users.ts';
import { getGradeItems, getUserGradeItems } from './grade-items.ts';
import { getGrades } from './get-grades.ts';
import { getGradingDefinitions } from './get-grading-definitions.ts';
import { getParticipant } from './get-participant.ts';
import { getSubmissions } from './get-submissions.ts';
import { getSubmissionStatus } from './get-submission-status.ts';
import { getUnusedDraftItemid } from './get-unused-draft-itemid.ts';
import { getUserMappings } from './get-user-mappings.ts';
import { getUsers, getUsersByField } from './get-users.ts';
import { getCourseGroups, getCourseUserGroups, getGroupMembers } from './groups.ts';
import { listParticipants } from './list-participants.ts';
import { lockSubmissions, unlockSubmissions } from './lock-submissions.ts';
import { removeSubmission, saveSubmission, submitForGrading } from './participant-writes.ts';
import { revealIdentities } from './reveal-identities.ts';
import { revertSubmissionsToDraft } from './revert-submissions-to-draft.ts';
import { saveGrade, saveGrades } from './save-grade.ts';
import { saveUserExtensions } from './save-user-extensions.ts';
import { sendInstantMessages } from './send-instant-messages.ts';
import { siteInfo } from './site-info.ts';
import { getUserFlags, setUserFlags } from './user-flags.ts';

export const functions = {
  core_webservice_get_site_info: siteInfo,
  core_course_get_courses_by_field: getCoursesByField,
  core_course_get_contents: getCourseContents,
  core_enrol_get_enrolled_users: getEnrolledUsers,
  core_user_get_users_by_field: getUsersByField,
  core_user_get_users: getUsers,
  core_group_get_course_groups: getCourseGroups,
  core_group_get_group_members: getGroupMembers,
  core_group_get_course_user_groups: getCourseUserGroups,
  core_completion_get_course_completion_status: getCourseCompletion,
  core_completion_get_activities_completion_status: getActivitiesCompletion,
  core_grades_get_gradeitems: getGradeItems,
  core_grading_get_definitions: getGradingDefinitions,
  core_message_send_instant_messages: sendInstantMessages,
  core_files_get_unused_draft_itemid: getUnusedDraftItemid,
  mod_assign_get_assignments: getAssignments,
  mod_assign_get_submissions: getSubmissions,
  mod_assign_get_submission_status: getSubmissionStatus,
  mod_assign_list_participants: listParticipants,
  mod_assign_get_participant: getParticipant,
  mod_assign_get_user_mappings: getUserMappings,
  mod_assign_get_user_flags: getUserFlags,
  mod_assign_set_user_flags: setUserFlags,
  mod_assign_lock_submissions: lockSubmissions,
  mod_assign_unlock_submissions: unlockSubmissions,
  mod_assign_revert_submissions_to_draft: revertSubmissionsToDraft,
  mod_assign_save_user_extensions: saveUserExtensions,
  mod_assign_save_grade: saveGrade,
  mod_assign_save_grades: saveGrades,
  mod_assign_get_grades: getGrades,
  mod_assign_reveal_identities: revealIdentities,
  mod_assign_save_submission: saveSubmission,
  mod_assign_submit_for_grading: submitForGrading,
  mod_assign_remove_submission: removeSubmission,
  gradereport_user_get_grade_items: getUserGradeItems,
} satisfies Record<FunctionName, WebServiceFunction>;
