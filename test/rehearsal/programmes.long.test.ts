// A window of every kind of programme, six people each, from the first letter to the last.
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { expectedIntake } from '../../rehearsal/cohort/expected-intake.ts';
import { generateCohort } from '../../rehearsal/cohort/generate-cohort.ts';
import { demoOrder, demoProgrammes } from '../../rehearsal/demo/demo-order.ts';
import { runDemo } from './run-demo.ts';

const counts = z.record(z.string(), z.number());
const summary = z.object({
  participants: z.number(),
  entries: z.number(),
  intake: counts,
  borderline: z.number(),
  moderated: z.number(),
  ended: z.object({ pass: z.number(), fail: z.number() }).catchall(z.number()),
  emails: counts,
  moodle: z.object({ gradesWritten: z.number(), gradesConfirmed: z.number() }),
});

// The quick suite plays NPQH, with eight.
test.each(demoProgrammes.filter((programme) => programme !== 'npqh'))(
  '%s: six people, all of them accounted for',
  async (programme) => {
    const order = { programme, participants: 6, seed: '7' };
    const { code, stdout, stderr } = await runDemo('--exit', '--json', '--programme', programme, '--participants', '6');
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const said = summary.parse(JSON.parse(stdout));
    const { participants, entries, intake, borderline, moderated, ended, emails, moodle } = said;
    expect({ participants, entries, intake }).toEqual({
      participants: 6,
      entries: 6,
      intake: expectedIntake(generateCohort(demoOrder(order))),
    });
    expect(Object.values(ended).reduce((sum, n) => sum + n, 0)).toBe(entries);
    const letters = Object.entries(emails).filter(([template]) => template.startsWith('result-'));
    expect(letters.reduce((sum, [, n]) => sum + n, 0)).toBe(ended.pass + ended.fail);
    expect(moderated).toBeGreaterThanOrEqual(borderline);
    expect(moodle.gradesConfirmed).toBe(moodle.gradesWritten);
  },
  600_000,
);
