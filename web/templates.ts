// Handlebars as we allow it: strict everywhere, always escaped, our helpers only, no prototypes, partials get only what is passed.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

/** A helper. Handlebars adds its own options as the last argument. */
export type Helper = (...values: readonly unknown[]) => unknown;

/** A compiled template. `data` holds the @ variables, `partials` the ones of this rendering. */
export type Render = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/** One set of helpers and partials. */
export interface TemplateEnvironment {
  readonly handlebars: typeof Handlebars;
  readonly knownHelpers: Readonly<Record<string, true>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Handlebars demands a field only where it is printed; this demands it also in `if`, `each`, arguments and hashes. */
class EveryPathStrict extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }
}

/** A fresh environment with these helpers besides Handlebars' own `if`, `unless`, `each` and `with`. */
export function templateEnvironment(helpers: Readonly<Record<string, Helper>>): TemplateEnvironment {
  const handlebars = Handlebars.create();
  for (const name of ['log', 'lookup']) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  return { handlebars, knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) };
}

/** Compiles one file. Throws at once on a template that prints without escaping. */
export function compileTemplate({ handlebars, knownHelpers }: TemplateEnvironment, file: string): Render {
  const name = relative(root, file);
  const source = readFileSync(file, 'utf8');
  if (/\{\{\{|\{\{~?&/u.test(source)) throw new Error(`${name}: nothing is printed without escaping`);
  const tree = handlebars.parse(source);
  new EveryPathStrict().accept(tree);
  const template = handlebars.compile(tree, {
    strict: true,
    explicitPartialContext: true,
    knownHelpersOnly: true,
    knownHelpers,
  });
  return (context, options) => {
    try {
      return template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false, ...options });
    } catch (error) {
      throw namedFault(name, error);
    }
  };
}

/** A template's fault, already told where it happened; the layers around it leave it as it is. */
class TemplateFault extends Error {}

function namedFault(template: string, error: unknown): Error {
  if (error instanceof TemplateFault) return error;
  return new TemplateFault(`${template}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
