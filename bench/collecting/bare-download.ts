// The other side: the bare downloader as a process of its own, on the same files with the same number at a time.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startChild } from '../child.ts';
import { sandboxToken } from './sandbox.ts';

const result = z.object({
  seconds: z.number(),
  files: z.number(),
  bytes: z.number(),
  mostMb: z.number(),
  cpuSeconds: z.number(),
});

/** One bare download of everything. */
export type BareDownload = z.infer<typeof result>;

/** How it downloads. `synced`: each file is made durable before it counts, as ours are. */
export interface BareOptions {
  readonly concurrency: number;
  readonly synced: boolean;
}

/** Downloads everything once and leaves nothing behind. */
export async function bareDownload(
  folder: string,
  urls: readonly string[],
  { concurrency, synced }: BareOptions,
): Promise<BareDownload> {
  const [list, into] = [join(folder, 'files.json'), join(folder, 'bare')];
  await writeFile(list, JSON.stringify(urls));
  try {
    const child = await startChild({
      command: [
        'bench/collecting/bare-download-command.ts',
        ...[
          '--list',
          list,
          '--into',
          into,
          '--token',
          sandboxToken,
          '--concurrency',
          String(concurrency),
          ...(synced ? ['--synced'] : []),
        ],
      ],
      until: /^\{.*\}$/,
    });
    await child.stop();
    return result.parse(JSON.parse(child.said[0]));
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}
