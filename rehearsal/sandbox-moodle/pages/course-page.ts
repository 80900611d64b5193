// My courses, and one course: its assignments with dates and where each stands.
import { effectiveDates } from '../assignment/effective-dates.ts';
import { coursesOf } from '../people/courses-of.ts';
import type { Assignment, Course, Site, User } from '../state/site.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { shownDate } from './shown-date.ts';
import { statusTag } from './status-tag.ts';

export function myCourses(site: Site, user: User): Markup {
  const courses = coursesOf(site, user.id);
  if (courses.length === 0)
    return html`<h1>My courses</h1>
      <p>You are not enrolled in any course now.</p>`;
  return html`<h1>My courses</h1>
    ${courses.map(
      (course) =>
        html`<h2><a href="/course/view.php?id=${course.id}">${course.fullname}</a></h2>
          ${assignmentTable(site, user, course)}`,
    )}`;
}

export const coursePage = (site: Site, user: User, course: Course): Markup =>
  html`<h1>${course.fullname}</h1>
    <p class="soft">${course.summary}</p>
    ${assignmentTable(site, user, course)}`;

function assignmentTable(site: Site, user: User, course: Course): Markup {
  const assignments = [...site.assignments.values()].filter((row) => row.courseid === course.id && row.visible);
  return html`<div class="sheet">
    <table>
      <thead>
        <tr>
          <th scope="col">Assignment</th>
          <th scope="col">Due</th>
          <th scope="col">Your submission</th>
        </tr>
      </thead>
      <tbody>
        ${assignments.map((row) => assignmentRow(site, user, row))}
      </tbody>
    </table>
  </div>`;
}

function assignmentRow(site: Site, user: User, assignment: Assignment): Markup {
  const { duedate } = effectiveDates(site, assignment, user.id);
  return html`<tr>
    <td><a href="/mod/assign/view.php?id=${assignment.cmid}">${assignment.name}</a></td>
    <td>${duedate === 0 ? 'No date' : shownDate(duedate)}</td>
    <td>${statusTag(site, assignment, user)}</td>
  </tr>`;
}
