// The sandbox is held against a real Moodle's recorded replies, one after another along the recorded site's life.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';
import { startSandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';
import { differences, headerDifferences } from './conformance/compare.ts';
import { notReplayed } from './conformance/not-replayed.ts';
import { recordedSite, tokens } from './conformance/recorded-site.ts';
import { readRecording, recordingNames } from './conformance/recording.ts';
import { replay } from './conformance/replay.ts';
import { story } from './conformance/story.ts';
import type { Play, Step } from './conformance/story.ts';

let folder = '';
let moodle: SandboxMoodle;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  moodle = await startSandboxMoodle({ folder, site: recordedSite() });
});

afterAll(async () => {
  await moodle.close();
  await rm(folder, { recursive: true });
});

async function control(path: string, body: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${moodle.url}/sandbox/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/sandbox/${path}: ${await response.text()}`);
}

/** Everything that differs between one recording and the sandbox's answer to the same call. */
async function check({ play, token, files, password, tolerance }: Play): Promise<string[]> {
  const recording = readRecording(play);
  const answer = await replay(recording, { url: moodle.url, token: token ?? tokens.service, files, password });
  const expected: unknown = JSON.parse(
    JSON.stringify(recording.reply, (key, value: unknown) => (key === '_trimmed' ? undefined : value)).replaceAll(
      'https://moodle.example.org',
      moodle.url,
    ),
  );
  const status = differences(recording.http_status, answer.status, {}, 'status');
  const type =
    recording.content_type === undefined ? [] : differences(recording.content_type, answer.contentType, {}, 'type');
  const headers = headerDifferences(recording.reply_headers ?? {}, answer.headers, moodle.url);
  return [...status, ...type, ...headers, ...differences(expected, answer.reply, tolerance)].map(
    (line) => `${play}: ${line}`,
  );
}

async function take(step: Step): Promise<string[]> {
  if ('play' in step) return check(step);
  if ('at' in step) await control('clock', { now: new Date(step.at * 1000).toISOString() });
  else if ('control' in step) await control(step.control, step.body);
  else {
    const { call, params, token, files } = step;
    await replay(
      { function: call, params, http_status: 200, reply: null },
      { url: moodle.url, token: token ?? tokens.service, files },
    );
  }
  return [];
}

test('the sandbox answers as the recorded Moodle did', async () => {
  const found: string[] = [];
  for (const step of story) found.push(...(await take(step)));
  expect(found).toEqual([]);
}, 60_000);

test('every recording is replayed, or its absence has a reason', () => {
  const played = new Set(story.flatMap((step) => ('play' in step ? [step.play] : [])));
  const forgotten = recordingNames().filter((name) => !played.has(name) && !(name in notReplayed));
  expect(forgotten).toEqual([]);
  expect(Object.keys(notReplayed).filter((name) => played.has(name))).toEqual([]);
});
