// The environment, read once: every fault named, nothing real in a rehearsal, no secret by default.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BadConfiguration, readConfig } from '../../../services/config/config.ts';
import { rehearsalEnvironment } from '../../../services/config/rehearsal-environment.ts';

const live = {
  MODE: 'live',
  BASE_URL: 'https://npq.provider.example/',
  SESSION_SECRET: 'a-secret-of-tests-that-is-long-enough',
  MOODLE_URL: 'https://moodle.provider.example',
  MOODLE_TOKEN: 'the-token',
  SMTP_URL: 'smtps://user:word@mail.provider.example:465',
  MAIL_FROM: 'NPQ team <npq@provider.example>',
  TEAM_EMAIL: 'team@provider.example',
};
const rehearsal = {
  MODE: 'rehearsal',
  BASE_URL: 'http://127.0.0.1:3000',
  SESSION_SECRET: 'a-secret-of-tests-that-is-long-enough',
  REHEARSAL_MOODLE_URL: 'http://127.0.0.1:4000',
  REHEARSAL_SMTP_URL: 'smtp://localhost:2525',
  REHEARSAL_STARTS_AT: '2022-02-03T12:00:00Z',
};

/** The settings that a start with this environment complains of, sorted; none where it starts. */
function faults(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    return [...error.message.matchAll(/^ {2}([A-Z_]+): \S/gm)].flatMap(([, name]) => name ?? []).sort();
  }
}

describe('a live instance', () => {
  test('starts with what it needs, and knows nothing of a rehearsal', () => {
    expect(readConfig(live)).toMatchObject({
      mode: 'live',
      baseUrl: 'https://npq.provider.example',
      port: 3000,
      smtpUrl: live.SMTP_URL,
      rehearsal: undefined,
      moodle: { url: live.MOODLE_URL, token: 'the-token' },
      mailReplyTo: 'team@provider.example',
    });
  });

  test('is what runs when nothing is said', () => expect(faults({ ...live, MODE: undefined })).toEqual([]));

  test('names everything that is missing at once; a blank is no value, and no secret has a default', () => {
    const needed = ['BASE_URL', 'MAIL_FROM', 'MOODLE_TOKEN', 'MOODLE_URL', 'SESSION_SECRET', 'SMTP_URL', 'TEAM_EMAIL'];
    expect(faults({})).toEqual(needed);
    expect(faults({ ...Object.fromEntries(needed.map((name) => [name, ''])) })).toEqual(needed);
  });

  test('names what is wrong beside what is missing', () => {
    expect(
      faults({
        ...live,
        MOODLE_TOKEN: undefined,
        PORT: '70000',
        SESSION_SECRET: 'short',
        LOG_LEVEL: 'loud',
        REDIS_URL: 'http://redis',
        DATABASE_URL: 'nonsense',
      }),
    ).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'MOODLE_TOKEN', 'PORT', 'REDIS_URL', 'SESSION_SECRET']);
    expect(faults({ ...live, MODE: 'dream' })).toEqual(['MODE']);
  });

  test('never repeats a value in its complaint', () => {
    const complain = () => readConfig({ ...live, SESSION_SECRET: 'hunter2', SMTP_URL: 'http://user:hunter2@host' });
    expect(complain).toThrow(BadConfiguration);
    expect(complain).not.toThrow('hunter2');
  });
});

describe('a rehearsal', () => {
  test('starts on its sandbox, at its moment', () => {
    expect(
      readConfig({ ...rehearsal, REHEARSAL_CLOCKS: 'http://127.0.0.1:1/clock,http://[::1]:2/clock' }),
    ).toMatchObject({
      mode: 'rehearsal',
      moodle: { url: 'http://127.0.0.1:4000' },
      smtpUrl: 'smtp://localhost:2525',
      rehearsal: {
        startsAt: new Date('2022-02-03T12:00:00Z'),
        clocks: ['http://127.0.0.1:1/clock', 'http://[::1]:2/clock'],
      },
    });
  });

  test.each(['MOODLE_URL', 'MOODLE_TOKEN', 'SMTP_URL'] as const)('refuses to start where %s is set', (name) =>
    expect(faults({ ...rehearsal, [name]: live[name] })).toEqual([name]),
  );

  test.each([
    ['DFE_URL', 'https://dfe.example'],
    ['DFE_TOKEN', 'token'],
    ['DFE_MODE', 'live'],
  ])('refuses to start where %s is set', (name, value) =>
    expect(faults({ ...rehearsal, [name]: value })).toEqual([name]),
  );

  test('says all of it at once, whatever else is wrong', () =>
    expect(
      faults({
        MODE: 'rehearsal',
        PORT: 'x',
        MOODLE_URL: 'nonsense',
        SMTP_URL: live.SMTP_URL,
        DFE_URL: 'https://dfe.example',
      }),
    ).toEqual(
      expect.arrayContaining([
        'PORT',
        'MOODLE_URL',
        'SMTP_URL',
        'DFE_URL',
        'SESSION_SECRET',
        'REHEARSAL_MOODLE_URL',
        'REHEARSAL_STARTS_AT',
      ]),
    ));

  test.each([
    'https://moodle.provider.example',
    'http://10.0.0.1',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'nonsense',
    'http://[::2]',
  ])('reaches nothing but this machine: %s', (url) => {
    for (const name of ['REHEARSAL_MOODLE_URL', 'REHEARSAL_SMTP_URL', 'REHEARSAL_MAIL_PAGE_URL'])
      expect(faults({ ...rehearsal, [name]: url })).toEqual([name]);
    expect(faults({ ...rehearsal, REHEARSAL_CLOCKS: `http://127.0.0.1:1,${url}` })).toHaveLength(1);
  });

  test('a live process takes no rehearsal’s addresses for its own', () => {
    expect(faults({ ...live, MOODLE_URL: undefined, ...rehearsal, MODE: 'live' })).toEqual(['MOODLE_URL']);
  });
});

test('files are kept beside the data unless said otherwise, whatever the folder is called', () => {
  const { storageUrl, dataDir } = readConfig({ ...live, DATA_DIR: '/srv/mode rato #1%20/data' });
  expect(dataDir).toBe('/srv/mode rato #1%20/data');
  expect(fileURLToPath(storageUrl)).toBe('/srv/mode rato #1%20/data/files');
  expect(readConfig({ ...live, STORAGE_URL: 's3://bucket/prefix' }).storageUrl).toBe('s3://bucket/prefix');
});

test('a rehearsal’s processes inherit no setting of a live one but its engines, whichever .env.example explains', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].flatMap(([, name]) => name ?? []);
  const before = { ...process.env };
  try {
    for (const name of names) process.env[name] = 'inherited';
    const handedOn = rehearsalEnvironment({ PORT: '0' });
    const leaked = names.filter((name) => handedOn[name] === 'inherited');
    expect(leaked.sort()).toEqual(['DATABASE_URL', 'REDIS_URL']);
    expect(handedOn).toMatchObject({ MODE: 'rehearsal', PORT: '0', PATH: before['PATH'] });
  } finally {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
});
