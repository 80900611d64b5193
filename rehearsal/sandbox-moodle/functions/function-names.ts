// Which functions there are, and which version of which part of Moodle each belongs to.
import type { Faults } from '../control/faults.ts';
import type { Service } from '../state/site.ts';

const core = [
  'core_webservice_get_site_info',
  'core_course_get_courses_by_field',
  'core_course_get_contents',
  'core_enrol_get_enrolled_users',
  'core_user_get_users_by_field',
  'core_user_get_users',
  'core_group_get_course_groups',
  'core_group_get_group_members',
  'core_group_get_course_user_groups',
  'core_completion_get_course_completion_status',
  'core_completion_get_activities_completion_status',
  'core_grades_get_gradeitems',
  'core_grading_get_definitions',
  'core_message_send_instant_messages',
  'core_files_get_unused_draft_itemid',
] as const;

const plugin = [
  'mod_assign_get_assignments',
  'mod_assign_get_submissions',
  'mod_assign_get_submission_status',
  'mod_assign_list_participants',
  'mod_assign_get_participant',
  'mod_assign_get_user_mappings',
  'mod_assign_get_user_flags',
  'mod_assign_set_user_flags',
  'mod_assign_lock_submissions',
  'mod_assign_unlock_submissions',
  'mod_assign_revert_submissions_to_draft',
  'mod_assign_save_user_extensions',
  'mod_assign_save_grade',
  'mod_assign_save_grades',
  'mod_assign_get_grades',
  'mod_assign_reveal_identities',
  'mod_assign_save_submission',
  'mod_assign_submit_for_grading',
  'mod_assign_remove_submission',
  'gradereport_user_get_grade_items',
] as const;

/** Every function that the sandbox answers. */
export const functionNames = [...core, ...plugin] as const;
export type FunctionName = (typeof functionNames)[number];

/** Functions that Moodle has and the sandbox does not: calling one is refused, not unknown. */
export const otherMoodleFunctions: ReadonlySet<string> = new Set([
  'mod_quiz_get_quizzes_by_courses',
  'core_course_get_course_module',
  'core_enrol_get_enrolled_users_with_capability',
  'core_completion_override_activity_completion_status',
  'core_files_upload',
  'core_calendar_get_action_events_by_course',
  'mod_assign_submit_grading_form',
]);

const names: ReadonlySet<string> = new Set(functionNames);

export const isFunctionName = (name: string): name is FunctionName => names.has(name);

interface GrantedFunction {
  readonly name: string;
  readonly version: string;
}

/** What a service grants just now, as site_info lists it. */
export function grantedFunctions(service: Service, faults: Faults): GrantedFunction[] {
  const granted: readonly string[] = service.functions ?? functionNames;
  return granted
    .filter((name) => !faults.missingFunctions.includes(name))
    .map((name) => ({ name, version: name.startsWith('core_') ? '2024100706' : '2024100700' }));
}
