// Twenty files of 20 MB from one participant, and one of 200 MB whose line is cut half way: copied byte for byte, without holding them in memory.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, cohortSite, course, people } from '../support/cohort-site.ts';
import { copiesOf, stateOf } from '../support/intake-facts.ts';
import { startInstance, type Instance } from '../support/instance.ts';

let instance: Instance;
const mb = 1024 * 1024;
const { siobhan, patrick } = people;
const submitted = {
  status: 'submitted',
  timecreated: '2022-03-01T09:00:00Z',
  timemodified: '2022-03-02T09:00:00Z',
} as const;

beforeAll(async () => {
  const files = Array.from({ length: 20 }, (_, n) => ({
    filename: `Evidence ${String(n + 1)}.pdf`,
    content: { bytes: 20 * mb, seed: `evidence ${String(n)}` },
  }));
  const recording = [{ filename: 'Recording.mp4', content: { bytes: 200 * mb, seed: 'recording' } }];
  instance = await startInstance({
    startsAt: afterClose(-600),
    patienceMs: 240_000,
    site: {
      ...cohortSite(2),
      submissions: [
        { ...submitted, assignmentid: course.assignments['1'], userid: siobhan.userId, files },
        { ...submitted, assignmentid: course.assignments['1'], userid: patrick.userId, files: recording },
      ],
    },
  });
}, 180_000);
afterAll(() => instance.close(), 60_000);

test('[R72] large files are copied whole, their checksums right, resumed where the line was cut', async () => {
  const windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.stepTo(afterClose(0));
  await instance.moodle.faults({ breakDownloads: { times: 1, mode: 'reset', filename: 'Recording' } });
  const before = process.memoryUsage().rss;
  let highest = before;
  await instance.stepTo(afterClose(240), async () => {
    highest = Math.max(highest, process.memoryUsage().rss);
    return Promise.resolve();
  });
  for (const who of [siobhan, patrick]) expect(await stateOf(instance.database, windowId, who, '1')).toBe('received');
  const sizes = (await copiesOf(instance.database, windowId)).map(({ files }) => [
    files.length,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  ]);
  expect(sizes).toEqual([
    [20, 400 * mb],
    [1, 200 * mb],
  ]);
  // The sandbox, which serves them, is in this process too.
  expect(highest - before).toBeLessThan(300 * mb);
}, 400_000);
