// Every error code we know, sorted and put into words; one table, so that a page, a log line and a test say the same.
import type { FailureKind } from './moodle-failure.ts';

/** How one error code is sorted and said. */
export type FailureWords = { readonly kind: FailureKind; readonly what: string; readonly whatToDo: string };

const askAdmin = 'Ask your Moodle administrator to';

const failureWords = {
  // Moodle's answers about our access.
  invalidtoken: {
    kind: 'stop',
    what: 'Moodle does not know our token: it is wrong, was deleted, or has expired.',
    whatToDo: `${askAdmin} create a new token (Site administration, Server, Web services, Manage tokens), then set MOODLE_TOKEN to it.`,
  },
  accessexception: {
    kind: 'stop',
    what: 'Moodle refused the call. It gives this one answer for several causes: the function is not in the service, the service is disabled, the user is not authorised for it, our address is not allowed, the role lacks "Use REST protocol", downloading is not ticked, or the token has just expired.',
    whatToDo:
      "Run npm run moodle:check: it says which functions and ticks are missing. If even that is refused, check the token, its IP restriction and the service's authorised users.",
  },
  webservicesoff: {
    kind: 'stop',
    what: 'Moodle answered 403 with an empty page: web services or the REST protocol are switched off.',
    whatToDo: `${askAdmin} enable web services (Site administration, Advanced features) and the REST protocol (Server, Web services, Manage protocols).`,
  },
  wsaccessusersuspended: {
    kind: 'stop',
    what: 'The Moodle account we sign in with is suspended.',
    whatToDo: `${askAdmin} reactivate the web-service user.`,
  },
  wsaccessuserdeleted: {
    kind: 'stop',
    what: 'The Moodle account we sign in with was deleted.',
    whatToDo: `${askAdmin} create a web-service user and a new token.`,
  },
  wsaccessuserunconfirmed: {
    kind: 'stop',
    what: 'The Moodle account we sign in with is not confirmed.',
    whatToDo: `${askAdmin} confirm the web-service user.`,
  },
  servicenotavailable: {
    kind: 'stop',
    what: 'The web service that our token belongs to does not exist or is disabled.',
    whatToDo: `${askAdmin} enable the external service (Server, Web services, External services).`,
  },
  usernotallowed: {
    kind: 'stop',
    what: 'The web-service user is not authorised for the service.',
    whatToDo: `${askAdmin} add the user under the service's "Authorised users".`,
  },
  invalidlogin: {
    kind: 'stop',
    what: 'Moodle did not accept the user name and password.',
    whatToDo: 'Use a token made in Moodle instead.',
  },
  nopermissions: {
    kind: 'stop',
    what: 'The role of the web-service user lacks a capability for this call.',
    whatToDo: `${askAdmin} allow the capability (Users, Permissions, Define roles); npm run moodle:check lists them all.`,
  },
  nopermission: {
    kind: 'stop',
    what: "The role of the web-service user may not see this assignment's submissions or grades.",
    whatToDo: `${askAdmin} allow mod/assign:grade for the web-service role.`,
  },
  requireloginerror: {
    kind: 'stop',
    what: 'The web-service user cannot enter this course or activity, or it is hidden.',
    whatToDo: `${askAdmin} allow moodle/course:view, mod/assign:view and moodle/course:viewhiddenactivities for the web-service role in the course's category.`,
  },
  errorcoursecontextnotvalid: {
    kind: 'stop',
    what: 'The web-service user cannot enter this course.',
    whatToDo: `${askAdmin} allow moodle/course:view for the web-service role in the course's category.`,
  },
  userisfilteredout: {
    kind: 'stop',
    what: 'Marking allocation is on and hides this participant from the web-service user.',
    whatToDo: `${askAdmin} allow mod/assign:manageallocations for the web-service role.`,
  },
  invalidrecord: {
    kind: 'stop',
    what: 'Moodle has no such record: the function, course or assignment does not exist there.',
    whatToDo: 'Check the course and assignment chosen for this window; run npm run moodle:check for the functions.',
  },
  notreadable: {
    kind: 'stop',
    what: 'Moodle left something we asked for out of its answer: it does not exist, is hidden, or the role may not read it.',
    whatToDo: `Check the course and assignment chosen for this window, and ${askAdmin.toLowerCase()} allow mod/assign:view, mod/assign:grade and moodle/course:viewhiddenactivities.`,
  },
  invalidparameter: {
    kind: 'stop',
    what: 'Moodle did not accept the form of our question; this Moodle may be older or newer than the ones we know.',
    whatToDo: "Tell the people who look after Moderato, with Moodle's release number.",
  },
  missingparam: {
    kind: 'stop',
    what: 'Moodle missed a parameter, often because a proxy dropped the body of the request.',
    whatToDo: `${askAdmin} let POST bodies through to /webservice/.`,
  },
  codingerror: {
    kind: 'stop',
    what: 'Moodle says that we used a function wrongly.',
    whatToDo: "Tell the people who look after Moderato, with Moodle's release number.",
  },
  redirected: {
    kind: 'stop',
    what: 'Moodle sent us to another address. We do not follow, because the token would go along.',
    whatToDo: 'Set MOODLE_URL to the address Moodle uses for itself (its wwwroot), with https where it has it.',
  },
  notmoodle: {
    kind: 'stop',
    what: 'There is no Moodle web service at this address.',
    whatToDo: 'Check MOODLE_URL: the address of the Moodle site without /webservice and without a page name.',
  },
  refused: {
    kind: 'stop',
    what: 'Moodle or a server in front of it refused the request.',
    whatToDo: `${askAdmin} let Moderato's server through to /webservice/.`,
  },
  certificate: {
    kind: 'stop',
    what: 'The certificate of the Moodle server cannot be trusted, so nothing was sent.',
    whatToDo: `${askAdmin} renew or complete the site's TLS certificate.`,
  },
  schema: {
    kind: 'stop',
    what: 'Moodle answered in a form we do not know.',
    whatToDo: "Tell the people who look after Moderato, with Moodle's release number and the place named here.",
  },
  unverifiable: {
    kind: 'stop',
    what: 'Moodle sent a file without a checksum, so we cannot prove that the copy is right.',
    whatToDo: `${askAdmin} see that no proxy removes or rewrites the ETag header of /webservice/pluginfile.php.`,
  },

  // What passes by itself.
  sitemaintenance: { kind: 'retry', what: 'Moodle is in maintenance.', whatToDo: 'Nothing: we try again.' },
  serverfault: {
    kind: 'retry',
    what: 'Moodle failed or is being upgraded.',
    whatToDo: 'Nothing: we try again. If it lasts, tell your Moodle administrator.',
  },
  toomanyrequests: {
    kind: 'retry',
    what: 'Moodle or a server in front of it asks us to slow down.',
    whatToDo: 'Nothing: we try again later.',
  },
  timeout: {
    kind: 'retry',
    what: 'Moodle did not answer in time.',
    whatToDo: 'Nothing: we try again. If it lasts, tell your Moodle administrator.',
  },
  unreachable: {
    kind: 'retry',
    what: 'Moodle could not be reached.',
    whatToDo: 'Nothing: we try again. If it lasts, check MOODLE_URL and the network.',
  },
  notjson: {
    kind: 'retry',
    what: 'Moodle answered with a page instead of data.',
    whatToDo: 'Nothing: we try again. If it lasts, open MOODLE_URL in a browser and see what it shows.',
  },
  dmlreadexception: { kind: 'retry', what: 'Moodle could not read its database.', whatToDo: 'Nothing: we try again.' },
  dbconnectionfailed: {
    kind: 'retry',
    what: 'Moodle could not reach its database.',
    whatToDo: 'Nothing: we try again.',
  },
  cut: {
    kind: 'retry',
    what: 'The download broke off and could not be continued.',
    whatToDo: 'Nothing: we try again.',
  },
  checksummismatch: {
    kind: 'retry',
    what: 'The bytes that arrived are not the file that Moodle has.',
    whatToDo: 'Nothing: we try again. If it lasts, tell your Moodle administrator: the file may be damaged.',
  },

  // Only this participant or file.
  invaliduser: {
    kind: 'row',
    what: 'Moodle does not know this participant.',
    whatToDo: 'Check whether the account was deleted or merged in Moodle.',
  },
  usernotincourse: {
    kind: 'row',
    what: 'This person is not a participant of the assignment.',
    whatToDo: 'Check the enrolment in Moodle.',
  },
  invaliduserid: {
    kind: 'row',
    what: 'Moodle does not know this participant.',
    whatToDo: 'Check whether the account was deleted or merged in Moodle.',
  },
  dmlwriteexception: {
    kind: 'row',
    what: "Moodle's database refused to store this.",
    whatToDo: 'Try this participant again; if it stays, look at the assignment in Moodle.',
  },
  cannotviewreport: {
    kind: 'row',
    what: 'There is no completion report to see for this participant.',
    whatToDo: 'Set completion criteria for the course in Moodle, or leave completion out.',
  },
  formatnotsupported: {
    kind: 'row',
    what: 'Moodle could not send this message; whether it arrived is not known.',
    whatToDo: 'Look at the conversation in Moodle before sending it again.',
  },
  filenotfound: {
    kind: 'row',
    what: 'The file is no longer in Moodle.',
    whatToDo: 'Read the submission again: the participant has removed or replaced the file.',
  },
  filechanged: {
    kind: 'row',
    what: 'The file is not the one that the submission listed: it was replaced.',
    whatToDo: 'Read the submission again and take the new file.',
  },
  changedmidway: {
    kind: 'row',
    what: 'The file was replaced while we were reading it, more than once.',
    whatToDo: 'Read the submission again and take the new file.',
  },
  fileurlrefused: {
    kind: 'row',
    what: "The file's address does not lie in the configured Moodle, so we did not go there.",
    whatToDo:
      'Look at the submission in Moodle. If it is so for every file, MOODLE_URL is not the address Moodle uses for itself.',
  },
} as const satisfies Record<string, FailureWords>;

const byCode = new Map<string, FailureWords>(Object.entries(failureWords));

/** The words for a code; one that we have never met stops the work and is shown as it is, so that nothing is guessed. */
export const wordsFor = (errorcode: string): FailureWords =>
  byCode.get(errorcode) ?? {
    kind: 'stop',
    what: `Moodle answered with an error that we do not know (${errorcode}).`,
    whatToDo: 'Show this to your Moodle administrator.',
  };
