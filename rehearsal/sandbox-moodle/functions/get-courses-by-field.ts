// core_course_get_courses_by_field: works without access to a course, with fewer fields.
import { z } from 'zod';
import { mayEnterCourse } from '../assignment/find-assignment.ts';
import { fullname } from '../people/find-user.ts';
import type { Call } from '../protocol/call.ts';
import { formatted } from '../protocol/formatted.ts';
import { invalidParameter } from '../protocol/moodle-error.ts';
import { text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Course } from '../state/site.ts';
import { may } from '../people/may.ts';

const fields: Readonly<Record<string, (course: Course) => string>> = {
  id: (course) => String(course.id),
  ids: (course) => String(course.id),
  shortname: (course) => course.shortname,
  idnumber: (course) => course.idnumber,
  category: () => '2',
};

const params = z.strictObject({ field: text().default(''), value: text().default('') });

export const getCoursesByField = webServiceFunction(params, (call, { field, value }) => {
  const valueOf = fields[field];
  if (field !== '' && valueOf === undefined) throw invalidParameter('field');
  const wanted = field === 'ids' ? value.split(',') : [value];
  const visible = [...call.site.courses.values()].filter(
    (course) => course.visible || may(call, 'moodle/course:viewhiddencourses', course.id),
  );
  const found = visible.filter((course) => valueOf === undefined || wanted.includes(valueOf(course)));
  const rows = found.map((course) => courseRow(call, course));
  return { courses: valueOf === undefined ? [frontPage(call), ...rows] : rows, warnings: [] };
});

const filters = ['displayh5p', 'activitynames', 'mathjaxloader', 'emoticon', 'urltolink', 'mediaplugin'].map(
  (filter) => ({
    filter,
    localstate: 0,
    inheritedstate: 1,
  }),
);

const settings = {
  maxbytes: 0,
  showreports: 0,
  groupmode: 0,
  groupmodeforce: 0,
  defaultgroupingid: 0,
  completionnotify: 0,
  lang: '',
  theme: '',
  marker: 0,
  filters,
};

const formatOptions = [
  { name: 'hiddensections', value: 1 },
  { name: 'coursedisplay', value: 0 },
  { name: 'indentation', value: '1' },
];

function courseRow(call: Call, course: Course): Record<string, unknown> {
  const contacts = [...(call.site.enrolments.get(course.id)?.values() ?? [])].flatMap(({ role, userid }) => {
    const user = role === 'editingteacher' ? call.site.users.get(userid) : undefined;
    return user === undefined ? [] : [{ id: user.id, fullname: fullname(user) }];
  });
  const outside = {
    ...names(course.id, course.fullname, course.shortname, `${call.site.url}/pluginfile.php/${course.contextid}`),
    categoryid: 2,
    categoryname: course.category,
    sortorder: course.sortorder,
    summary: course.summary,
    summaryformat: 1,
    summaryfiles: [],
    overviewfiles: [],
    showactivitydates: false,
    showcompletionconditions: true,
    contacts,
    enrollmentmethods: ['manual'],
  };
  if (!mayEnterCourse(call, course.id)) return outside;
  return {
    ...outside,
    ...(course.idnumber === '' || !may(call, 'moodle/course:update', course.id) ? {} : { idnumber: course.idnumber }),
    format: 'topics',
    showgrades: 1,
    newsitems: 0,
    startdate: course.startdate,
    enddate: course.enddate,
    visible: Number(course.visible),
    enablecompletion: Number(course.completion),
    ...settings,
    courseformatoptions: formatOptions,
  };
}

const frontPage = (call: Call): Record<string, unknown> => ({
  ...names(1, call.site.settings.sitename, 'NPQ', `${call.site.url}/pluginfile.php/2`),
  categoryid: 0,
  categoryname: '',
  sortorder: 1,
  summary: '',
  summaryformat: 0,
  summaryfiles: [],
  overviewfiles: [],
  showactivitydates: false,
  showcompletionconditions: null,
  contacts: [],
  enrollmentmethods: [],
  format: 'site',
  showgrades: 1,
  newsitems: 3,
  startdate: 0,
  enddate: 0,
  visible: 1,
  enablecompletion: 0,
  ...settings,
});

const names = (id: number, full: string, short: string, files: string) => ({
  id,
  fullname: formatted(full),
  displayname: formatted(full),
  shortname: formatted(short),
  courseimage: `${files}/course/generated/course.svg`,
});
