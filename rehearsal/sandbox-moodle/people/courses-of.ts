// The courses in which a person is actively enrolled.
import type { Course, Site } from '../state/site.ts';

/** In the site's course order. */
export const coursesOf = (site: Site, userid: number): Course[] =>
  [...site.courses.values()]
    .filter((course) => site.enrolments.get(course.id)?.get(userid)?.suspended === false)
    .sort((one, other) => one.sortorder - other.sortorder);
