// core_course_get_contents: the sections of a course page and what stands in them.
import { z } from 'zod';
import { mayEnter, mayEnterCourse } from '../assignment/find-assignment.ts';
import type { Call } from '../protocol/call.ts';
import { courseNotAccessible, invalidRecord } from '../protocol/moodle-error.ts';
import { formatted } from '../protocol/formatted.ts';
import { int, list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Course } from '../state/site.ts';

const params = z.strictObject({
  courseid: int(),
  options: list(z.strictObject({ name: text(), value: text() })).default([]),
});

export const getCourseContents = webServiceFunction(params, (call, { courseid }) => {
  const course = call.site.courses.get(courseid);
  if (course === undefined) throw invalidRecord('course');
  if (!mayEnterCourse(call, courseid)) throw courseNotAccessible(courseid);
  return Array.from({ length: course.sections + 1 }, (_, section) => ({
    id: section + 1,
    name: section === 0 ? 'General' : 'New section',
    visible: 1,
    summary: '',
    summaryformat: 1,
    section,
    hiddenbynumsections: 0,
    uservisible: true,
    component: null,
    itemid: null,
    modules: [...otherModules(call, course, section), ...assignmentModules(call, course, section)],
  }));
});

interface Module {
  readonly cmid: number;
  readonly modname: 'assign' | 'page' | 'label';
  readonly name: string;
  readonly instance: number;
  readonly contextid: number;
  readonly visible: boolean;
}

const kinds = {
  assign: { purpose: 'assessment', modplural: 'Assignments' },
  page: { purpose: 'content', modplural: 'Pages' },
  label: { purpose: 'content', modplural: 'Text and media areas' },
} as const;

function commonFields(call: Call, module: Module) {
  const { cmid, modname, name, instance, contextid } = module;
  const { purpose, modplural } = kinds[modname];
  return {
    id: cmid,
    name: formatted(name),
    instance,
    contextid,
    visible: Number(module.visible),
    uservisible: true,
    visibleoncoursepage: 1,
    modicon: `${call.site.url}/theme/image.php/boost/${modname}/1795294425/monologo?filtericon=1`,
    modname,
    purpose,
    branded: false,
    modplural,
    availability: null,
    indent: 0,
    onclick: '',
    afterlink: null,
    downloadcontent: 1,
    groupmode: 0,
  };
}

const untracked = {
  state: 0,
  timecompleted: 0,
  overrideby: null,
  valueused: false,
  hascompletion: true,
  istrackeduser: false,
  uservisible: true,
  isoverallcomplete: false,
};

const otherModules = (call: Call, course: Course, section: number) =>
  course.activities
    .filter((activity) => activity.section === section)
    .map((activity) => {
      const common = commonFields(call, { ...activity, visible: true });
      if (activity.modname === 'label') {
        const description = `<div class="no-overflow">${activity.name}</div>`;
        return { ...common, description, customdata: '""', noviewlink: true, completion: 0, dates: [] };
      }
      return {
        ...common,
        url: `${call.site.url}/mod/page/view.php?id=${activity.cmid}`,
        customdata: '""',
        noviewlink: false,
        completion: 1,
        completiondata: { ...untracked, isautomatic: false, details: [] },
        dates: [],
        ...pageContents(call, activity.contextid, course.timemodified),
      };
    });

const pageContents = (call: Call, contextid: number, timemodified: number) => ({
  contents: [
    {
      type: 'file',
      filename: 'index.html',
      filepath: '/',
      filesize: 0,
      fileurl: `${call.site.url}/webservice/pluginfile.php/${contextid}/mod_page/content/index.html?forcedownload=1`,
      timecreated: null,
      timemodified,
      sortorder: 1,
      userid: null,
      author: null,
      license: null,
    },
  ],
  contentsinfo: { filescount: 1, filessize: 0, lastmodified: timemodified, mimetypes: [], repositorytype: '' },
});

const assignmentModules = (call: Call, course: Course, section: number) =>
  [...call.site.assignments.values()]
    .filter((row) => row.courseid === course.id && row.section === section && mayEnter(call, row))
    .map((row) => ({
      ...commonFields(call, { ...row, modname: 'assign', instance: row.id }),
      url: `${call.site.url}/mod/assign/view.php?id=${row.cmid}`,
      customdata: JSON.stringify(customData(row)),
      noviewlink: false,
      completion: row.completionsubmit ? 2 : 0,
      completiondata: { ...untracked, isautomatic: true, details: [submitRule] },
      dates: dates(row),
    }));

const submitRule = { rulename: 'completionsubmit', rulevalue: { status: 0, description: 'Make a submission' } };

const customData = (row: Assignment) => ({
  customcompletionrules: { completionsubmit: String(Number(row.completionsubmit)) },
  duedate: row.duedate,
  ...(row.cutoffdate === 0 ? {} : { cutoffdate: String(row.cutoffdate) }),
  allowsubmissionsfromdate: String(row.allowsubmissionsfromdate),
});

const dates = (row: Assignment) =>
  [
    { label: 'Opened:', timestamp: row.allowsubmissionsfromdate, dataid: 'allowsubmissionsfromdate' },
    { label: 'Due:', timestamp: row.duedate, dataid: 'duedate' },
  ].filter((date) => date.timestamp > 0);
