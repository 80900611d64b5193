// `npm run docs`: writes the pages that are made from the code. --check writes nothing and exits with 1 where one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from './generated-pages.ts';
import { root } from './source-file.ts';

const stale = [...(await generatedPages())].filter(([path, text]) => {
  const place = join(root, path);
  return !existsSync(place) || readFileSync(place, 'utf8') !== text;
});

for (const [path, text] of stale) {
  if (process.argv.includes('--check')) console.log(`${path} is stale: run npm run docs`);
  else writeFileSync(join(root, path), text);
}
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
