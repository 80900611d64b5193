// A refusal in Moodle's own terms. It is an exception here because it is one there: it ends the call half way, and what
// was written before it stays written.

export class MoodleError extends Error {
  override readonly name = 'MoodleError';
  readonly exception: string;
  readonly errorcode: string;
  readonly debuginfo: string;

  constructor(exception: string, errorcode: string, message: string, debuginfo = '') {
    super(message);
    this.exception = exception;
    this.errorcode = errorcode;
    this.debuginfo = debuginfo;
  }
}

const moodleException = 'core\\exception\\moodle_exception';

export const plainError = (errorcode: string, message: string): MoodleError =>
  new MoodleError(moodleException, errorcode, message);

export const invalidToken = (): MoodleError => plainError('invalidtoken', 'Invalid token - token not found');

export const accessException = (debuginfo = ''): MoodleError =>
  new MoodleError('webservice_access_exception', 'accessexception', 'Access control exception', debuginfo);

export const invalidParameter = (debuginfo: string): MoodleError =>
  new MoodleError(
    'core\\exception\\invalid_parameter_exception',
    'invalidparameter',
    'Invalid parameter value detected',
    debuginfo,
  );

export const invalidRecord = (table: string): MoodleError =>
  new MoodleError(
    'dml_missing_record_exception',
    'invalidrecord',
    `Can't find data record in database table ${table}.`,
    `SELECT * FROM {${table}} WHERE id = ?`,
  );

export const invalidUser = (): MoodleError =>
  new MoodleError('dml_missing_record_exception', 'invaliduser', 'Invalid user');

export const databaseWriteFailed = (): MoodleError =>
  new MoodleError('dml_write_exception', 'dmlwriteexception', 'Error writing to database');

/** A capability is missing; Moodle names its title. */
export const noPermissions = (title: string): MoodleError =>
  new MoodleError(
    'core\\exception\\required_capability_exception',
    'nopermissions',
    `Sorry, but you do not currently have permissions to do that (${title}).`,
  );

/** The other form of the same refusal, where Moodle's text was never translated. */
export const noPermission = (): MoodleError =>
  new MoodleError('core\\exception\\required_capability_exception', 'nopermission', 'error/nopermission');

export const courseNotAccessible = (courseid: number): MoodleError =>
  plainError(
    'errorcoursecontextnotvalid',
    `You cannot execute functions in the course context (course id:${courseid}). ` +
      'The context error message was: Course or activity not accessible.',
  );

export const activityNotAccessible = (): MoodleError =>
  new MoodleError(
    'core\\exception\\require_login_exception',
    'requireloginerror',
    'Course or activity not accessible.',
  );
