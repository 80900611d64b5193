// Every page of the web as its folder declares it, read from the source.
import { patterns } from '../../web/paths.ts';
import { declarationsIn, filesBelow, purposeOf, sourceOf } from './source-file.ts';
import type { ListedPage } from './write-pipeline.ts';

/** Reads the `page({ … })` declarations below web/pages/. */
export function declaredPages(): readonly ListedPage[] {
  return filesBelow('web/pages').flatMap((file) =>
    declarationsIn(file, 'page').map((declared) => ({
      path: pathOf(plain(sourceOf(declared, 'path'))),
      purpose: purposeOf(file),
      may: plain(sourceOf(declared, 'may')),
    })),
  );
}

/** Pages name their path in web/paths.ts: `patterns.intake`. */
function pathOf(source: string): string {
  const name = source.replace('patterns.', '');
  return Object.entries(patterns).find(([known]) => known === name)?.[1] ?? source;
}

function plain(source = ''): string {
  return source.replace(/^['"`]|['"`]$/g, '').replace(/\s+/g, ' ');
}
