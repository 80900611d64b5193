// Every page of the web as its folder declares it, read from the source.
import { declarationsIn, filesBelow, purposeOf, sourceOf } from './source-file.ts';
import type { ListedPage } from './write-pipeline.ts';

/** Reads the `page({ … })` declarations below web/pages/. */
export function declaredPages(): readonly ListedPage[] {
  return filesBelow('web/pages').flatMap((file) =>
    declarationsIn(file, 'page').map((declared) => ({
      path: plain(sourceOf(declared, 'path')),
      purpose: purposeOf(file),
      may: plain(sourceOf(declared, 'may')),
    })),
  );
}

function plain(source = ''): string {
  return source.replace(/^['"`]|['"`]$/g, '').replace(/\s+/g, ' ');
}
