// The web-service functions that this door calls, and what each is for.
import type { Finding } from './finding.ts';

type Need = { readonly purpose: string; readonly isOptional?: true };

/** Every function, by Moodle's name. */
export const functionsNeeded = {
  core_webservice_get_site_info: { purpose: 'to test the connection' },
  core_course_get_courses_by_field: { purpose: 'to find the course of a window' },
  core_enrol_get_enrolled_users: { purpose: 'to know who is enrolled, and whose enrolment is suspended' },
  core_user_get_users_by_field: { purpose: 'to match people by ID number, e-mail or user name' },
  core_group_get_course_groups: { purpose: 'to know the groups of a course' },
  core_group_get_group_members: { purpose: 'to know who is in a group' },
  mod_assign_get_assignments: { purpose: 'to compare dates and settings with the window' },
  mod_assign_get_submissions: { purpose: 'to collect submissions' },
  mod_assign_get_submission_status: { purpose: 'to see one submission with its earlier attempts' },
  mod_assign_list_participants: { purpose: 'to know who should submit' },
  mod_assign_get_participant: { purpose: 'to know the dates that hold for one participant' },
  mod_assign_get_user_mappings: { purpose: 'to match blind numbers to participants' },
  mod_assign_get_user_flags: { purpose: 'to see locks, extensions and workflow states' },
  mod_assign_set_user_flags: { purpose: 'to set workflow states and markers' },
  mod_assign_lock_submissions: { purpose: 'to stop changes while a script is checked' },
  mod_assign_unlock_submissions: { purpose: 'to allow changes again' },
  mod_assign_revert_submissions_to_draft: { purpose: 'to open a submission for a correction' },
  mod_assign_save_user_extensions: { purpose: 'to let a participant submit a correction after the cut-off' },
  mod_assign_save_grade: { purpose: 'to write one result back' },
  mod_assign_save_grades: { purpose: 'to write results back' },
  mod_assign_get_grades: { purpose: 'to prove that a result was stored' },
  core_completion_get_activities_completion_status: { purpose: 'to see which activities a participant completed' },
  core_completion_get_course_completion_status: { purpose: 'to see whether a participant completed the course' },
  core_grading_get_definitions: { purpose: 'to read rubrics and marking guides' },
  gradereport_user_get_grade_items: { purpose: 'to prove that a release reached the gradebook' },
  core_message_send_instant_messages: { purpose: 'to send a message inside Moodle' },
  core_files_get_unused_draft_itemid: { purpose: 'to attach feedback files' },
  mod_assign_reveal_identities: { purpose: 'to reveal a blind assignment', isOptional: true },
  core_course_get_contents: { purpose: 'to see the course page', isOptional: true },
} as const satisfies Record<string, Need>;

/** A function that this door calls. */
export type FunctionNeeded = keyof typeof functionsNeeded;

const grant =
  'In Moodle: Site administration, Server, Web services, External services, then "Functions" of our service, "Add functions", and choose it.';

/** One finding per function: present, or missing and how to add it. */
export function functionFindings(granted: readonly string[]): Finding[] {
  const have = new Set(granted);
  return Object.entries<Need>(functionsNeeded).map(([name, { purpose, isOptional }]) => {
    const base = { id: `function:${name}`, topic: 'functions' as const, subject: name };
    if (have.has(name)) return { ...base, level: 'ok', finding: `Present; needed ${purpose}.`, whatToDo: '' };
    const level = isOptional === true ? 'warn' : 'fail';
    return {
      ...base,
      level,
      finding: `Missing; ${isOptional === true ? 'useful' : 'needed'} ${purpose}.`,
      whatToDo: grant,
    };
  });
}
