// The addresses of all files handed in, asked of Moodle as anybody could ask.
import { z } from 'zod';
import { sandboxToken, type Sandbox } from './sandbox.ts';

const reply = z.object({
  assignments: z.array(
    z.object({
      submissions: z.array(
        z.object({
          plugins: z.array(
            z.object({
              fileareas: z.array(z.object({ files: z.array(z.object({ fileurl: z.string() })) })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** One address a file. */
export async function listFiles(sandbox: Sandbox): Promise<readonly string[]> {
  const body = new URLSearchParams({ wstoken: sandboxToken, wsfunction: 'mod_assign_get_submissions' });
  for (const [index, id] of sandbox.assignmentIds.entries()) body.set(`assignmentids[${index}]`, String(id));
  const answer = await fetch(`${sandbox.moodleUrl}/webservice/rest/server.php?moodlewsrestformat=json`, {
    method: 'POST',
    body,
  });
  return reply
    .parse(await answer.json())
    .assignments.flatMap(({ submissions }) => submissions)
    .flatMap(({ plugins }) => plugins)
    .flatMap(({ fileareas }) => fileareas)
    .flatMap(({ files }) => files.map(({ fileurl }) => fileurl));
}
