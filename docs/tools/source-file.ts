// A source file as the documentation reads it: what it says it is for, what it takes from where, what it names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** The folder that holds package.json. */
export const root = join(import.meta.dirname, '..', '..');

/** A parsed file; `path` is relative to the root. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** One name imported from one of our own files, under the name that it was exported by. */
export interface Imported {
  readonly from: string;
  readonly name: string;
}

/** Parses the TypeScript files below a folder; none where the folder is not there. */
export function filesBelow(folder: string): readonly SourceFile[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => parseFile(join(folder, path)));
}

/** Parses one file. */
export function parseFile(path: string): SourceFile {
  return {
    path,
    tree: ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true),
  };
}

/** The first line of the comment that opens the file: what it is for. */
export function purposeOf({ tree }: SourceFile): string {
  return /^\/(?:\/|\*\*) (.+?)(?: \*\/)?$/m.exec(tree.text)?.[1] ?? '';
}

/** What the file imports from our own files. */
export function importsOf({ path, tree }: SourceFile): readonly Imported[] {
  return tree.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    if (!ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return [];
    const from = relative(root, join(root, dirname(path), moduleSpecifier.text));
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    return bindings.elements.map((element) => ({ from, name: (element.propertyName ?? element.name).text }));
  });
}

/** The texts given to a property of this name anywhere in the file: `job: 'remind'` gives `remind` for `job`. */
export function textsOf({ tree }: SourceFile, property: string): readonly string[] {
  return nodesOf(tree).flatMap((node) =>
    ts.isPropertyAssignment(node) && node.name.getText() === property && ts.isStringLiteralLike(node.initializer)
      ? [node.initializer.text]
      : [],
  );
}

/** The object literal given to each call of this function in the file: `job({ … })`. */
export function declarationsIn({ tree }: SourceFile, callee: string): readonly ts.ObjectLiteralExpression[] {
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== callee) return [];
    return node.arguments.filter(ts.isObjectLiteralExpression);
  });
}

/** The source text of a property of an object literal; undefined where it has none of that name. */
export function sourceOf(literal: ts.ObjectLiteralExpression, property: string): string | undefined {
  const found = literal.properties.find((each) => each.name?.getText() === property);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer.getText() : undefined;
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void found.push(...nodesOf(child)));
  return found;
}
