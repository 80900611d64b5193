// The participant page's addresses: the sandbox's own, and the ones that a real Moodle has, so that links in emails work.
import { readFileSync } from 'node:fs';
import express from 'express';
import type { Request, Response, Router } from 'express';
import { sendFile } from '../http/send-file.ts';
import type { FileStore } from '../files/file-store.ts';
import { findEnrolment, findUser } from '../people/find-user.ts';
import type { Assignment, Site, User } from '../state/site.ts';
import { actOnForm } from './assignment-actions.ts';
import { assignmentPage } from './assignment-page.ts';
import { choosePerson } from './choose-person.ts';
import { coursePage, myCourses } from './course-page.ts';
import { frame } from './frame.ts';
import { html, nothing } from './html.ts';
import type { Markup } from './html.ts';
import { signedIn, signIn } from './signed-in.ts';

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Only places of this site: a sign-in must not lead elsewhere. */
const localPath = (value: unknown): string => (/^\/(?!\/)/.test(textOf(value)) ? textOf(value) : '/my/');

export function pageRoutes(site: Site, files: FileStore): Router {
  const router = express.Router();
  const page = (response: Response, user: User | undefined, title: string, content: Markup): void => {
    response.type('html').send(frame(site, user, title, content));
  };
  const member = memberOnly(site);

  router.get('/sandbox/style.css', (_request, response) => response.type('css').send(style));
  router.get(['/', '/login/index.php'], (_request, response) => response.redirect('/sandbox/as'));
  router.get('/sandbox/as', (request, response) =>
    page(
      response,
      signedIn(site, request),
      'Who would you like to be?',
      choosePerson(site, textOf(request.query['q']), localPath(request.query['to'])),
    ),
  );
  router.post('/sandbox/as', express.urlencoded({ extended: false }), (request, response) => {
    const form: unknown = request.body;
    const fields =
      typeof form === 'object' && form !== null
        ? new Map<string, unknown>(Object.entries(form))
        : new Map<string, unknown>();
    const user = findUser(site, Number(fields.get('userid')));
    if (user !== undefined) signIn(response, user);
    response.redirect(303, user === undefined ? '/sandbox/as' : localPath(fields.get('to')));
  });
  router.get(
    '/my',
    member((user, _request, response) => page(response, user, 'My courses', myCourses(site, user))),
  );
  router.get(
    '/course/view.php',
    member((user, request, response) => {
      const course = site.courses.get(Number(request.query['id']));
      if (course === undefined || !takesPart(site, course.id, user)) missing(site, user, response);
      else page(response, user, course.fullname, coursePage(site, user, course));
    }),
  );
  assignmentRoutes(router, site, files);
  return router;
}

function assignmentRoutes(router: Router, site: Site, files: FileStore): void {
  const member = memberOnly(site);
  const show = (response: Response, user: User, assignment: Assignment, said: Markup): void => {
    response.type('html').send(frame(site, user, assignment.name, assignmentPage(site, user, assignment, said)));
  };
  router.get(
    '/mod/assign/view.php',
    member((user, request, response) => {
      const assignment = findAssignment(site, user, request);
      if (assignment === undefined) missing(site, user, response);
      else show(response, user, assignment, nothing);
    }),
  );
  router.post(
    '/mod/assign/view.php',
    member(async (user, request, response) => {
      const assignment = findAssignment(site, user, request);
      if (assignment === undefined) {
        missing(site, user, response);
        return;
      }
      const { well, words } = await actOnForm(site, files, user, assignment, request);
      show(response, user, assignment, html`<p class="note ${well ? 'good' : 'bad'}" role="status">${words}</p>`);
    }),
  );
  router.get(
    '/sandbox/file',
    member(async (user, request, response) => {
      const submission = site.submissions.get(Number(request.query['submission']));
      const file = submission?.files.find((row) => row.filename === textOf(request.query['name']));
      const mine = submission?.userid === user.id || submission?.userid === 0;
      if (file === undefined || !mine) missing(site, user, response);
      else await sendFile(site, files, file, request, response);
    }),
  );
}

type Handler = (user: User, request: Request, response: Response) => void | Promise<void>;

/** Whoever is nobody yet chooses first, and comes back to where they were going. */
const memberOnly =
  (site: Site) =>
  (handle: Handler) =>
  async (request: Request, response: Response): Promise<void> => {
    const user = signedIn(site, request);
    if (user === undefined) response.redirect(`/sandbox/as?to=${encodeURIComponent(request.originalUrl)}`);
    else await handle(user, request, response);
  };

const takesPart = (site: Site, courseid: number, user: User): boolean =>
  findEnrolment(site, courseid, user.id)?.suspended === false;

/** The address names the course-module id, as Moodle's does. */
const findAssignment = (site: Site, user: User, request: Request): Assignment | undefined =>
  [...site.assignments.values()].find(
    (row) => row.cmid === Number(request.query['id']) && row.visible && takesPart(site, row.courseid, user),
  );

function missing(site: Site, user: User, response: Response): void {
  const content = html`<h1>There is nothing here for you</h1>
    <p>The page does not exist, or you do not take part in its course.</p>`;
  response
    .status(404)
    .type('html')
    .send(frame(site, user, 'Not found', content));
}
