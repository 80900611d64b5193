// Every address of the product, typed: pages link to each other through here and never by hand.

/** The parameters named in a path: `'/windows/:windowId'` has `windowId`. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : unknown;

/** The path of each page. */
export const patterns = {
  home: '/',
  signIn: '/sign-in',
  signInSent: '/sign-in/sent',
  signInConfirm: '/sign-in/:linkId',
  signOut: '/sign-out',
  address: '/address/:personId',
  status: '/status',
  ownStatus: '/status/:personId',
  ask: '/status/:personId/ask',
  askSponsor: '/status/:personId/sponsor',
  sponsor: '/sponsor/:confirmationId',
  requests: '/requests',
  decideRequest: '/requests/:requestId',
  windows: '/windows',
  setUpWindow: '/windows/new',
  window: '/windows/:windowId',
  windowDates: '/windows/:windowId/dates',
  checkRules: '/windows/:windowId/check-rules',
  attendance: '/windows/:windowId/sessions/:sessionId',
  publishWindow: '/windows/:windowId/publish',
  intake: '/windows/:windowId/intake',
  submissions: '/windows/:windowId/submissions',
  rehearsalData: '/windows/:windowId/rehearsal-data',
  routing: '/windows/:windowId/routing',
  grades: '/windows/:windowId/grades',
  charges: '/windows/:windowId/charges',
  confirmCharges: '/windows/:windowId/charges/confirm',
  charge: '/windows/:windowId/charges/:chargeId',
  myScripts: '/my-scripts',
  handBack: '/my-scripts/:submissionId/hand-back',
  mark: '/mark/:sheetId',
  markReview: '/mark/:sheetId/review',
  scriptFile: '/mark/:sheetId/files/:fileId',
  people: '/people',
  staffMember: '/people/:personId',
  sampling: '/windows/:windowId/sampling',
  moderationQueue: '/moderation',
  compare: '/moderation/:submissionId',
  adjudicate: '/moderation/:submissionId/decide',
  outcomes: '/windows/:windowId/outcomes',
  feedback: '/windows/:windowId/outcomes/:submissionId/feedback',
  release: '/windows/:windowId/release',
  holds: '/participants/:personId/holds',
  participant: '/participants/:personId',
  agree: '/participants/:personId/agree',
  school: '/participants/:personId/school',
  advice: '/participants/:personId/advice',
  checks: '/checks',
  check: '/checks/:submissionId',
  checkEmail: '/checks/:submissionId/email',
  email: '/emails/:emailId',
  file: '/files/:fileId',
  fileView: '/files/:fileId/view',
  moodle: '/moodle',
  rehearsal: '/rehearsal',
  rehearsalBe: '/rehearsal/be',
} as const;

/** The name of a page's path. */
export type PathName = keyof typeof patterns;

/** Builds an address. Values are encoded; `query` may be added. */
export function pathTo<Name extends PathName>(
  name: Name,
  params: ParamsOf<(typeof patterns)[Name]>,
  query: Readonly<Record<string, string>> = {},
): string {
  const path = patterns[name].replace(/:([A-Za-z]+)/g, (_whole, key: string) =>
    encodeURIComponent(valueOf(params, key)),
  );
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

function valueOf(params: unknown, key: string): string {
  const found =
    typeof params === 'object' && params !== null ? Object.entries(params).find(([name]) => name === key) : undefined;
  if (typeof found?.[1] !== 'string') throw new Error(`This address needs a ${key}.`);
  return found[1];
}
