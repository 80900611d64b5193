// The environment, read once at start: one parse that names every bad variable at once.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isIP } from 'node:net';
import { z } from 'zod';

const forbiddenInRehearsal = ['MOODLE_URL', 'MOODLE_TOKEN', 'SMTP_URL', 'DFE_MODE', 'DFE_URL', 'DFE_TOKEN'];

const needed = {
  live: ['SESSION_SECRET', 'MOODLE_URL', 'MOODLE_TOKEN', 'SMTP_URL', 'MAIL_FROM', 'BASE_URL', 'TEAM_EMAIL'],
  rehearsal: ['REHEARSAL_MOODLE_URL', 'REHEARSAL_SMTP_URL', 'REHEARSAL_STARTS_AT', 'SESSION_SECRET', 'BASE_URL'],
};

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => (given === '' || given === undefined ? value : given), schema);
const loopbackUrl = z.url().refine(isLoopback, 'must be a loopback address');

const environment = z.object({
  MODE: withDefault(z.enum(['live', 'rehearsal']), 'live'),
  PORT: withDefault(z.coerce.number().int().min(0).max(65535), '3000'),
  BASE_URL: optional(z.url()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  STORAGE_URL: optional(z.url({ protocol: /^(file|s3)$/ })),
  DATA_DIR: withDefault(z.string(), './var'),
  SESSION_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  MOODLE_URL: optional(z.url({ protocol: /^https?$/ })),
  MOODLE_TOKEN: optional(z.string().min(1)),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  REHEARSAL_MOODLE_URL: optional(loopbackUrl),
  REHEARSAL_MOODLE_TOKEN: withDefault(z.string(), 'sandbox-token'),
  REHEARSAL_SMTP_URL: optional(loopbackUrl),
  REHEARSAL_MAIL_PAGE_URL: optional(loopbackUrl),
  REHEARSAL_CLOCKS: withDefault(
    z
      .string()
      .transform((urls) => urls.split(',').filter((url) => url !== ''))
      .pipe(z.array(loopbackUrl)),
    '',
  ),
  REHEARSAL_STARTS_AT: optional(z.iso.datetime()),
  MAIL_FROM: optional(z.string().min(3)),
  MAIL_REPLY_TO: optional(z.string().min(3)),
  PROVIDER_NAME: withDefault(z.string(), 'your NPQ provider'),
  TEAM_EMAIL: optional(z.email()),
  TEAM_PHONE: withDefault(z.string(), ''),
  BANK_HOLIDAYS_URL: withDefault(z.url({ protocol: /^https?$/ }), 'https://www.gov.uk/bank-holidays.json'),
  FEEDBACK_FORM_URL: optional(z.url({ protocol: /^https?$/ })),
  BOUNCE_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  FAQ_URL: optional(z.url({ protocol: /^https?$/ })),
  FIRST_ADMIN_EMAIL: optional(z.email()),
  LOG_LEVEL: withDefault(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
  DFE_MODE: optional(z.enum(['stub', 'test', 'live'])),
  DFE_URL: optional(z.url()),
  DFE_TOKEN: optional(z.string()),
});

/** Everything a process needs to know of its surroundings. */
export interface Config {
  readonly mode: 'live' | 'rehearsal';
  readonly port: number;
  readonly baseUrl: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly storageUrl: string;
  readonly dataDir: string;
  readonly sessionSecret: string;
  readonly moodle: { readonly url: string; readonly token: string };
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly mailReplyTo: string;
  readonly provider: {
    readonly name: string;
    readonly teamEmail: string;
    readonly teamPhone: string;
    /** Where participants who passed give feedback (R146). */
    readonly feedbackForm: string | undefined;
    /** The questions and answers in Moodle that every participant's page links to (R34). */
    readonly faqUrl: string | undefined;
  };
  /** GOV.UK's list of bank holidays; a rehearsal asks nobody. */
  readonly bankHolidaysUrl: string;
  /** Signs the mail service's reports of messages that came back (R85); without it none are taken. */
  readonly bounceSecret: string | undefined;
  readonly firstAdminEmail: string | undefined;
  readonly rehearsal:
    { readonly startsAt: Date; readonly mailPageUrl: string; readonly clocks: readonly string[] } | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Thrown at start when the environment will not do; the message lists every fault. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

/** Reads the environment. Throws BadConfiguration naming every variable that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  const wrong = new Map((parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
  const faults = [...wrong].map(([name, message]) => `  ${name}: ${message}`);
  faults.push(...faultsOfMode(env));
  if (!parsed.success || faults.length > 0)
    throw new BadConfiguration(`Moderato cannot start. These settings need mending:\n${faults.join('\n')}`);
  const e = parsed.data;
  const rehearsal = e.MODE === 'rehearsal';
  const dataDir = resolve(e.DATA_DIR);
  return {
    mode: e.MODE,
    port: e.PORT,
    baseUrl: (e.BASE_URL ?? `http://127.0.0.1:${String(e.PORT)}`).replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    storageUrl: e.STORAGE_URL ?? pathToFileURL(join(dataDir, 'files')).href,
    dataDir,
    sessionSecret: e.SESSION_SECRET ?? '',
    moodle: {
      url: (rehearsal ? e.REHEARSAL_MOODLE_URL : e.MOODLE_URL) ?? '',
      token: rehearsal ? e.REHEARSAL_MOODLE_TOKEN : (e.MOODLE_TOKEN ?? ''),
    },
    smtpUrl: (rehearsal ? e.REHEARSAL_SMTP_URL : e.SMTP_URL) ?? '',
    mailFrom: e.MAIL_FROM ?? 'Moderato rehearsal <rehearsal@moderato.example>',
    mailReplyTo: e.MAIL_REPLY_TO ?? e.TEAM_EMAIL ?? 'team@moderato.example',
    provider: {
      name: e.PROVIDER_NAME,
      teamEmail: e.TEAM_EMAIL ?? 'team@moderato.example',
      teamPhone: e.TEAM_PHONE,
      feedbackForm: e.FEEDBACK_FORM_URL,
      faqUrl: e.FAQ_URL,
    },
    bankHolidaysUrl: e.BANK_HOLIDAYS_URL,
    bounceSecret: e.BOUNCE_SECRET,
    firstAdminEmail: e.FIRST_ADMIN_EMAIL,
    rehearsal: rehearsal
      ? {
          startsAt: new Date(e.REHEARSAL_STARTS_AT ?? 0),
          mailPageUrl: e.REHEARSAL_MAIL_PAGE_URL ?? '',
          clocks: e.REHEARSAL_CLOCKS,
        }
      : undefined,
    logLevel: e.LOG_LEVEL,
  };
}

/** What is missing or must not be there, asked apart from the parse so that one start names every fault. */
function faultsOfMode(env: Record<string, string | undefined>): readonly string[] {
  const mode = env['MODE'] === 'rehearsal' ? 'rehearsal' : 'live';
  const isSet = (name: string) => blankIsAbsent(env[name]) !== undefined;
  const missing = needed[mode].filter((name) => !isSet(name)).map((name) => `  ${name}: is needed in ${mode} mode`);
  const forbidden = mode === 'rehearsal' ? forbiddenInRehearsal.filter(isSet) : [];
  return [
    ...missing,
    ...forbidden.map((name) => `  ${name}: must not be set in a rehearsal: nothing real may be reached`),
  ];
}
