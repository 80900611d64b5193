// Reads a template without running it, so that a misspelt field, an unescaped one or a way to the prototype never renders.
import Handlebars from 'handlebars';

const ourHelpers = ['if', 'unless', 'each', 'else'];
const ourData = ['index', 'first', 'last'];

class Faults extends Handlebars.Visitor {
  readonly found: string[] = [];
  readonly #fields: ReadonlySet<string>;

  constructor(fields: Iterable<string>) {
    super();
    this.#fields = new Set([...fields, ...ourHelpers, 'length']);
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    // Handlebars' type says the opposite of what its parser sets: `escaped` is true for two braces.
    if (!statement.escaped) this.found.push('three braces and {{& }} are not allowed: they leave text unescaped');
    super.MustacheStatement(statement);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const known = path.data ? new Set(ourData) : this.#fields;
    const unknown = path.parts.filter((part) => !known.has(part));
    if (unknown.length > 0) this.found.push(`there is no field or helper called “${path.original}”`);
  }

  override PartialStatement(): void {
    this.found.push('partials are not allowed');
  }

  override PartialBlockStatement(): void {
    this.found.push('partials are not allowed');
  }

  override Decorator(): void {
    this.found.push('decorators are not allowed');
  }

  override DecoratorBlock(): void {
    this.found.push('decorators are not allowed');
  }
}

/** What is wrong with a template whose fields are `fields`, in words; empty where nothing is. */
export function templateFaults(source: string, fields: ReadonlySet<string>): string[] {
  try {
    const faults = new Faults(fields);
    faults.accept(Handlebars.parse(source));
    return [...new Set(faults.found)];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}

/** Every field name in `examples`, at any depth: what a template may mention. */
export function fieldsOf(examples: unknown): Set<string> {
  if (typeof examples !== 'object' || examples === null) return new Set();
  if (Array.isArray(examples)) return new Set(examples.flatMap((each) => [...fieldsOf(each)]));
  return new Set(Object.entries(examples).flatMap(([name, value]) => [name, ...fieldsOf(value)]));
}
