/** What `npm run demo` can be told on its command line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { demoProgrammes } from './demo-order.ts';

const flags = {
  programme: { type: 'string', default: 'npqh' },
  participants: { type: 'string', default: '60' },
  seed: { type: 'string', default: '7' },
  exit: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  port: { type: 'string' },
  keep: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const wanted = z.object({
  programme: z.enum(demoProgrammes, `--programme takes one of ${demoProgrammes.join(', ')}`),
  participants: z.coerce
    .number('--participants takes a number')
    .int()
    .min(1, '--participants takes a number from 1')
    .max(2_000, '--participants goes to 2000'),
  seed: z.string().min(1, '--seed takes a word or a number'),
  exit: z.boolean(),
  json: z.boolean(),
  help: z.boolean(),
  port: z.coerce
    .number('--port takes a number')
    .int()
    .min(1, '--port takes a number from 1')
    .max(65_535, '--port goes to 65535')
    .optional(),
  keep: z.string().min(1).optional(),
  data: z.string().min(1).optional(),
});

/** A run as it was asked for. Without `port` any free one is taken; without `keep` everything goes when the run ends. */
export type DemoOptions = z.output<typeof wanted>;

/** What `--help` says. */
export const help = `npm run demo -- [options]

A whole window on this machine: a sandbox Moodle, a mail catcher, Moderato, and made-up people of one programme.

  --programme P      npqml, npqsl, npqh, npqel, or npqlt for a reformed case study (npqh)
  --participants N   how many people (60)
  --seed S           another cohort; the same seed is the same run (7)
  --data FILE        play a window that was copied without identities (its page "Take this window to a
                     rehearsal") instead of a made-up one; --programme and --participants come from the file
  --exit             stop at the end of the run instead of staying up until Ctrl-C
  --json             print the summary as one last line of JSON
  --port N           the port of the web pages (any free one)
  --keep FOLDER      keep everything in this folder, which must be new or empty

DATABASE_URL and REDIS_URL are used where they are set; a database must be empty. Nothing else of the environment is looked at.
`;

/** Parses the command line. Throws an Error whose message is for the person who typed it. */
export function parseOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({ args: [...args], options: flags, strict: true });
  const parsed = wanted.safeParse(values);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'));
  return parsed.data;
}
