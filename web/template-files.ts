// Where templates live: layouts and partials under templates/, each page's view in the page's folder.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileTemplate } from './templates.ts';
import type { TemplateEnvironment } from './templates.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Registers every partial under its file's name. */
export function registerPartials(environment: TemplateEnvironment): void {
  for (const file of templatesIn(folder('../templates/partials'))) {
    environment.handlebars.registerPartial(basename(file, '.hbs'), compileTemplate(environment, file));
  }
}

/** All pages' views, as absolute paths. */
export function viewFiles(): readonly string[] {
  const pages = folder('./pages');
  return readdirSync(pages).flatMap((page) => templatesIn(join(pages, page)));
}

function templatesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => join(path, name));
}
