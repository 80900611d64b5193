// Renders pages: a view in a layout, strictly. A field that the data lacks is a fault that names the template and the field.
import { fileURLToPath } from 'node:url';
import type { AssetManifest } from './asset-manifest.ts';
import type { Frame } from './frame.ts';
import { compileTemplate, templateEnvironment } from './templates.ts';
import type { Render, TemplateEnvironment } from './templates.ts';
import { registerPartials, viewFiles } from './template-files.ts';
import { viewHelpers } from './view-helpers/view-helpers.ts';

const layoutNames = ['working', 'reading', 'sign-in', 'bench'] as const;

/** `working`: full width with navigation. `reading`: participants' pages. `sign-in`: nothing but the name and the page.
    `bench`: the page fills the window and brings its own bar. */
export type LayoutName = (typeof layoutNames)[number];

/** What a page shows: its `view.hbs`, the view model, and the layout (`working` unless named). */
export interface PageView {
  readonly file: URL;
  readonly data: object;
  readonly layout?: LayoutName;
}

/** Renders one page to a whole HTML document. Throws when the view asks for a field that its data does not have. */
export type RenderPage = (view: PageView, frame: Frame) => string;

/**
 * Reads and compiles every layout, partial and page once and returns the renderer; made at start, so that a template that does not
 * compile stops the start. Templates see the frame as `@frame`, the view model as their context, and our helpers only.
 */
export function pageRenderer(assets: AssetManifest): RenderPage {
  const environment = templateEnvironment(viewHelpers(assets));
  registerPartials(environment);
  const views = new Map<string, Render>();
  for (const file of [...layoutNames.map(layoutFile), ...viewFiles()])
    views.set(file, compileTemplate(environment, file));
  return ({ file, data, layout = 'working' }, frame) => {
    const path = fileURLToPath(file);
    const body = views.get(path) ?? remember(views, environment, path);
    const whole = views.get(layoutFile(layout));
    if (whole === undefined) throw new Error(`There is no layout called ${layout}`);
    return whole(data, { data: { frame: { footer: [], ...frame } }, partials: { page: body } });
  };
}

function remember(views: Map<string, Render>, environment: TemplateEnvironment, file: string): Render {
  const render = compileTemplate(environment, file);
  views.set(file, render);
  return render;
}

function layoutFile(name: LayoutName): string {
  return fileURLToPath(new URL(`../templates/layouts/${name}.hbs`, import.meta.url));
}
