// Reads the titles of tests out of their files, so that a rule's proof can be found without running anything.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** One test as its file declares it. A row of a table whose text opens with `[R12]` counts as a title of its own. */
export interface TestTitle {
  readonly file: string;
  readonly title: string;
}

const testers = new Set(['test', 'it']);

/** The titles in one file's text, in order. */
export function titlesIn(file: string, text: string): readonly TestTitle[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: TestTitle[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...titlesOf(node).map((title) => ({ file, title })));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The titles in every test file under test/. */
export function allTitles(): readonly TestTitle[] {
  const root = join(import.meta.dirname, '..', '..');
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .map((path) => join(root, 'test', path))
    .flatMap((path) => titlesIn(relative(root, path), readFileSync(path, 'utf8')));
}

/** The rules that a title names, in order: `[R12][R13] …` gives R12 and R13. */
export function rulesNamedIn(title: string): readonly string[] {
  return [...title.matchAll(/\[(R\d+)\]/g)].flatMap(([, rule]) => rule ?? []);
}

function titlesOf(call: ts.CallExpression): readonly string[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  const table = tableOf(call.expression);
  if (table === undefined && !isTester(call.expression)) return [];
  const title = wordsOf(first);
  return title === undefined ? [] : [title, ...(table ?? [])];
}

/** For `test.each(rows)`: the rows' texts that name rules. Undefined where the callee is no table. */
function tableOf(callee: ts.Expression): readonly string[] | undefined {
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return undefined;
  if (callee.expression.name.text !== 'each' || !isTester(callee.expression.expression)) return undefined;
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.startsWith('[R')) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  callee.arguments.forEach(visit);
  return texts;
}

function isTester(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return testers.has(callee.text);
  return ts.isPropertyAccessExpression(callee) && callee.name.text !== 'each' && isTester(callee.expression);
}

function wordsOf(title: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return undefined;
  return title.head.text + title.templateSpans.map((span) => `…${span.literal.text}`).join('');
}
