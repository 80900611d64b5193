// Reads our role's capabilities off their effects: a refusal, a field that is missing, a row that is not there.
import type { Participant } from '../participants.ts';
import type { MoodlePerson } from '../people.ts';
import { capabilitiesNeeded, howToGrant, type Capability } from './capabilities-needed.ts';
import type { Evidence, Read } from './evidence.ts';
import { ok, unknown, type Verdict } from './finding.ts';

const missing = (capability: Capability, finding: string): Verdict => ({
  level: capabilitiesNeeded[capability].without,
  finding: `${finding} It is needed ${capabilitiesNeeded[capability].purpose}.`,
  whatToDo: howToGrant(capability),
});

const unseen = (capability: Capability, why: string): Verdict =>
  unknown(
    `Cannot be seen from outside (${why}). It is needed ${capabilitiesNeeded[capability].purpose}.`,
    `Check it yourself. ${howToGrant(capability)}`,
  );

/** Judges by whether a read was answered. */
function byAnswer<T>(capability: Capability, read: Read<T>, judge: (value: T) => Verdict): Verdict {
  if (read.got === 'nothing') return unseen(capability, 'there is nothing to try it on yet');
  if (read.got === 'answer') return judge(read.value);
  const { errorcode, moodleFunction, said } = read.failure;
  if (errorcode === 'accessexception') return unseen(capability, `first add ${moodleFunction} to the service`);
  return missing(capability, `Moodle refused ${moodleFunction}${said === null || said === '' ? '' : ` ("${said}")`}.`);
}

const answered = <T>(capability: Capability, read: Read<T>, seen: string): Verdict =>
  byAnswer(capability, read, () => ok(seen));

const participantsOf = ({ perAssignment }: Evidence): Participant[] =>
  perAssignment.flatMap(({ participants }) => (participants.got === 'answer' ? participants.value : []));

function everyoneVisible(evidence: Evidence): Verdict {
  const capability = 'moodle/user:viewdetails';
  return byAnswer(capability, evidence.people, (people) => {
    const enrolled = new Set(people.map(({ id }) => id));
    const wanted = new Set(participantsOf(evidence).map(({ userId }) => userId));
    const lost = [...wanted].filter((id) => !enrolled.has(id)).length;
    if (wanted.size === 0) return unseen(capability, 'no assignment of the course has participants yet');
    if (lost > 0)
      return missing(
        capability,
        `${String(lost)} of ${String(wanted.size)} participants are left out of the course's list.`,
      );
    return ok(`All ${String(wanted.size)} participants are in the course's list.`);
  });
}

const byField = (
  capability: Capability,
  people: Read<MoodlePerson[]>,
  field: 'username' | 'email',
  name: string,
): Verdict =>
  byAnswer(capability, people, (rows) => {
    if (rows.length === 0) return unseen(capability, 'nobody is enrolled yet');
    return rows.some((row) => row[field] !== null)
      ? ok(`${name} are sent.`)
      : missing(capability, `No row has ${name.toLowerCase()}.`);
  });

function allocations({ perAssignment, people }: Evidence): Verdict {
  const capability = 'mod/assign:manageallocations';
  const allocated = perAssignment.filter(({ assignment }) => assignment.hasAllocation);
  if (allocated.length === 0) return unseen(capability, 'no assignment of the course uses marking allocation');
  const students = people.got === 'answer' ? people.value.filter(({ roles }) => roles.includes('student')).length : 0;
  const counts = allocated.map(({ participants }) => (participants.got === 'answer' ? participants.value.length : 0));
  if (Math.min(...counts) > 0) return ok('Participants are listed although marking allocation is on.');
  if (students === 0) return unseen(capability, 'nobody is enrolled yet');
  return missing(
    capability,
    `No participants are listed, although ${String(students)} are enrolled and marking allocation is on.`,
  );
}

function blindNames(evidence: Evidence): Verdict {
  const capability = 'mod/assign:viewblinddetails';
  const blind = evidence.perAssignment.filter(({ assignment }) => assignment.isBlind && !assignment.identitiesRevealed);
  const rows = blind.flatMap(({ participants }) => (participants.got === 'answer' ? participants.value : []));
  if (rows.length === 0 || evidence.people.got !== 'answer')
    return unseen(capability, 'no assignment of the course is blind');
  const names = new Map(evidence.people.value.map(({ id, fullName }) => [id, fullName]));
  const named = rows.some(({ userId, fullName }) => fullName.includes(names.get(userId) ?? '\0'));
  return named
    ? ok('Names are shown in the blind assignment.')
    : missing(capability, 'The blind assignment shows numbers only.');
}

function suspendedSubmissions({ suspended, perAssignment }: Evidence): Verdict {
  const capability = 'moodle/course:viewsuspendedusers';
  return byAnswer(capability, suspended, (people) => {
    const ids = new Set(people.map(({ id }) => id));
    const rows = perAssignment.flatMap(({ submissions }) => (submissions.got === 'answer' ? submissions.value : []));
    if (ids.size === 0) return unseen(capability, 'no enrolment is suspended');
    if (rows.some(({ userId }) => ids.has(userId))) return ok('Submissions of suspended enrolments are shown.');
    return unseen(capability, `${String(ids.size)} suspended enrolments show no submission, which may be true`);
  });
}

const submissionsRead = ({ perAssignment }: Evidence): Read<unknown> =>
  perAssignment.find(({ submissions }) => submissions.got === 'refusal')?.submissions ??
  perAssignment[0]?.submissions ?? { got: 'nothing' };

const grading = (evidence: Evidence): Verdict =>
  byAnswer('mod/assign:grade', submissionsRead(evidence), () =>
    unseen('mod/assign:grade', 'reading submissions works; whether we may write would show only by writing'),
  );

const hiddenCourse = ({ course }: Evidence): Verdict =>
  course.got === 'answer' && course.value.isVisible === false
    ? ok('The course is hidden, and we can read it.')
    : unseen('moodle/course:viewhiddencourses', 'the course is not hidden');

const judges = {
  'webservice/rest:use': () => ok('We could call Moodle.'),
  'moodle/course:view': (evidence) =>
    answered('moodle/course:view', evidence.assignments, 'The course can be entered.'),
  'mod/assign:view': (evidence) =>
    answered('mod/assign:view', submissionsRead(evidence), 'The assignments can be entered.'),
  'mod/assign:grade': grading,
  'mod/assign:grantextension': () => unseen('mod/assign:grantextension', 'it would show only by granting one'),
  'mod/assign:manageallocations': allocations,
  'mod/assign:viewblinddetails': blindNames,
  'mod/assign:revealidentities': (evidence) =>
    answered('mod/assign:revealidentities', evidence.mappings, 'Blind numbers can be matched.'),
  'moodle/course:viewparticipants': (evidence) =>
    answered('moodle/course:viewparticipants', evidence.people, "The course's people are listed."),
  'moodle/course:enrolreview': (evidence) =>
    answered('moodle/course:enrolreview', evidence.suspended, 'Suspended enrolments can be asked for.'),
  'moodle/user:viewdetails': everyoneVisible,
  'moodle/user:viewalldetails': (evidence) =>
    byField('moodle/user:viewalldetails', evidence.people, 'username', 'User names'),
  'moodle/site:viewuseridentity': (evidence) =>
    byField('moodle/site:viewuseridentity', evidence.people, 'email', 'E-mail addresses'),
  'moodle/course:viewsuspendedusers': suspendedSubmissions,
  'moodle/course:viewhiddenactivities': () =>
    unseen('moodle/course:viewhiddenactivities', 'what is hidden from us does not show'),
  'moodle/course:viewhiddencourses': hiddenCourse,
  'moodle/site:accessallgroups': () =>
    unseen('moodle/site:accessallgroups', 'it matters only in courses with separate groups'),
  'moodle/course:managegroups': (evidence) =>
    answered('moodle/course:managegroups', evidence.groups, 'Groups can be read.'),
  'report/progress:view': (evidence) =>
    answered('report/progress:view', evidence.activities, 'Activity completion can be read.'),
  'report/completion:view': (evidence) =>
    byAnswer('report/completion:view', evidence.completion, (completion) =>
      completion === null
        ? unseen('report/completion:view', 'the course has no completion criteria')
        : ok('Course completion can be read.'),
    ),
  'moodle/grade:viewall': (evidence) =>
    answered('moodle/grade:viewall', evidence.gradebook, "A participant's gradebook can be read."),
  'gradereport/user:view': (evidence) =>
    answered('gradereport/user:view', evidence.gradebook, "A participant's gradebook can be read."),
  'moodle/site:messageanyuser': () => unseen('moodle/site:messageanyuser', 'it would show only by sending a message'),
} satisfies Record<Capability, (evidence: Evidence) => Verdict>;

/** A verdict on every capability, by name. */
export const capabilityVerdicts = (evidence: Evidence): [string, Verdict][] =>
  Object.entries(judges).map(([capability, judge]) => [capability, judge(evidence)]);
