// Courses and what is on their pages.
import { z } from 'zod';
import { htmlName, instant, int, warnings, yesNo } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const course = z
  .object({
    id: int,
    fullname: htmlName,
    shortname: htmlName,
    idnumber: z.string().optional(),
    startdate: instant,
    enddate: instant,
    visible: yesNo.optional(),
  })
  .transform((row) => ({
    id: row.id,
    fullName: row.fullname,
    shortName: row.shortname,
    /** Null where Moodle did not say: without access to the course it sends fewer fields. */
    idNumber: row.idnumber ?? null,
    startDate: row.startdate,
    endDate: row.enddate,
    isVisible: row.visible ?? null,
  }));

/** A Moodle course. */
export type MoodleCourse = z.infer<typeof course>;

const courses = z.object({ courses: z.array(course), warnings });

const activity = z
  .object({ id: int, name: htmlName, modname: z.string(), instance: int.optional(), visible: yesNo.optional() })
  .transform((row) => ({
    courseModuleId: row.id,
    name: row.name,
    kind: row.modname,
    /** For an assignment: its assignment id. */
    instanceId: row.instance ?? null,
    isVisible: row.visible ?? null,
  }));

const section = z.object({ id: int, name: htmlName, modules: z.array(activity) });

/** A section of a course page with its activities. */
export type CourseSection = z.infer<typeof section>;

/** The fields by which a course can be found. */
export type CourseField = 'id' | 'shortname' | 'idnumber' | 'category';

/** Moodle keeps its front page as course 1. */
const frontPage = 1;

/** Calls about courses. */
export type CourseCalls = {
  /** Courses whose field has this value; none found gives an empty list. @throws MoodleFailure */
  coursesByField: (field: CourseField, value: string | number) => Promise<MoodleCourse[]>;
  /** Every course that our user can see, the site's own front page left out. @throws MoodleFailure */
  allCourses: () => Promise<MoodleCourse[]>;
  /** The course page: sections and activities. @throws MoodleFailure */
  courseContents: (courseId: number) => Promise<CourseSection[]>;
};

/** Those calls over a wire. */
export const courseCalls = (wire: MoodleWire): CourseCalls => ({
  async coursesByField(field: CourseField, value: string | number): Promise<MoodleCourse[]> {
    return (await wire.call('core_course_get_courses_by_field', { field, value }, courses)).courses;
  },
  async allCourses(): Promise<MoodleCourse[]> {
    const { courses: all } = await wire.call('core_course_get_courses_by_field', {}, courses);
    return all.filter(({ id }) => id !== frontPage);
  },
  courseContents: (courseId: number): Promise<CourseSection[]> =>
    wire.call('core_course_get_contents', { courseid: courseId }, z.array(section)),
});
