// GET, HEAD, POST /webservice/pluginfile.php/CONTEXT/COMPONENT/AREA/ITEM/NAME: a file, its SHA-1 as ETag, ranges.
import type { Request, Response } from 'express';
import { mayEnter, mayGrade } from '../assignment/find-assignment.ts';
import { decidingSubmission } from '../assignment/submission-rows.ts';
import type { FileStore } from '../files/file-store.ts';
import { authenticate } from '../protocol/authenticate.ts';
import type { Call } from '../protocol/call.ts';
import {
  accessException,
  activityNotAccessible,
  invalidRecord,
  MoodleError,
  plainError,
} from '../protocol/moodle-error.ts';
import type { Site, StoredFile } from '../state/site.ts';
import { sendPlainError } from './plain-error.ts';
import { requestForm, textField } from './request-form.ts';
import { sendFile } from './send-file.ts';

export function pluginfile(site: Site, store: FileStore) {
  return async (request: Request, response: Response): Promise<void> => {
    response.set('Access-Control-Allow-Origin', '*');
    try {
      const form = await requestForm(request, site.settings.maxinputvars);
      const token = textField(form, 'token');
      if (token === '') throw plainError('missingparam', 'A required parameter (token) was missing');
      const call = authenticate(site, store, token, request.ip ?? '');
      if (!call.service.downloadfiles) throw accessException();
      const file = findFile(call, request.path.split('/').slice(1).map(decodePart));
      if (file === undefined) throw plainError('filenotfound', 'Sorry, the requested file could not be found');
      await sendFile(site, store, file, request, response);
    } catch (error) {
      if (!(error instanceof MoodleError)) throw error;
      response.set({
        'Accept-Ranges': 'none',
        'Cache-Control': 'post-check=0, pre-check=0',
        Expires: 'Mon, 20 Aug 1969 09:23:00 GMT',
        'Last-Modified': new Date(site.now() * 1000).toUTCString(),
      });
      sendPlainError(response, error, 'application/json; charset=utf-8');
    }
  };
}

function findFile(call: Call, [context, component, area, item, ...name]: string[]): StoredFile | undefined {
  const { site } = call;
  const assignment = [...site.assignments.values()].find((row) => row.contextid === Number(context));
  if (assignment === undefined) throw invalidRecord('context');
  if (!mayEnter(call, assignment)) throw activityNotAccessible();
  const grader = mayGrade(call, assignment);
  const own = decidingSubmission(site, assignment, call.caller.id);
  if (component === 'assignsubmission_file' && area === 'submission_files') {
    const submission = site.submissions.get(Number(item));
    const mine = submission?.userid === call.caller.id || submission === own;
    if (submission?.assignmentid !== assignment.id || !(grader || mine)) return undefined;
    return submission.files.find((file) => file.filename === name.join('/'));
  }
  const grade = component === 'assignfeedback_file' ? site.grades.get(Number(item)) : undefined;
  if (grade?.assignmentid !== assignment.id || !(grader || grade.userid === call.caller.id)) return undefined;
  return grade.files.find((file) => file.filename === name.join('/'));
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
