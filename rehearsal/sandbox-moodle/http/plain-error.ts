// The other shape of Moodle's errors: what upload.php, pluginfile.php and login/token.php answer, with status 200.
import type { Response } from 'express';
import type { MoodleError } from '../protocol/moodle-error.ts';

/** Sends `{error, errorcode, …}`; only a file that is not there is a 404. */
export function sendPlainError(response: Response, error: MoodleError, contentType: string): void {
  const body = {
    error: error.message,
    errorcode: error.errorcode,
    stacktrace: null,
    debuginfo: null,
    reproductionlink: null,
  };
  response.status(error.errorcode === 'filenotfound' ? 404 : 200).set('Content-Type', contentType);
  response.end(JSON.stringify(body));
}
