// The catalogue of rules and the tests that claim to prove them speak of the same rules.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { parseCatalogue, readCatalogue } from '../../docs/tools/rule-catalogue.ts';
import { coverageOf } from '../../docs/tools/rule-coverage.ts';
import { allTitles, rulesNamedIn, titlesIn } from '../../docs/tools/test-titles.ts';
import { root } from './tree.ts';

const catalogue = readCatalogue();
const titles = allTitles();

describe('the catalogue', () => {
  test('numbers its rules from R1 to R226, each once', () => {
    expect(catalogue.rules.map((rule) => rule.number)).toEqual(Array.from({ length: 226 }, (_, at) => `R${at + 1}`));
  });

  test('exempts only rules that it has and that no test proves', () => {
    const numbers = new Set(catalogue.rules.map((rule) => rule.number));
    const proven = new Set(titles.flatMap((each) => rulesNamedIn(each.title)));
    expect([...catalogue.outside.keys()].filter((rule) => !numbers.has(rule) || proven.has(rule))).toEqual([]);
  });
});

describe('the titles of tests', () => {
  test('name only rules that exist', () => {
    const numbers = new Set(catalogue.rules.map((rule) => rule.number));
    expect(titles.filter((each) => rulesNamedIn(each.title).some((rule) => !numbers.has(rule)))).toEqual([]);
  });

  test('name at most two rules each', () => {
    expect(titles.filter((each) => rulesNamedIn(each.title).length > 2)).toEqual([]);
  });
});

describe('the tools that read them', () => {
  const text = [
    '## 1. Windows',
    '- **R1** Given a window, then it closes. — *source*',
    '- **R2** Given a door, then it opens. — *source*',
    '- **R3** Given wording, then people read it. — *source*',
    '## 24. Outside the product, or data',
    '| R3 | people read it |',
  ].join('\n');

  test('find titles in plain tests, tables and templates, and nowhere else', () => {
    const source = [
      "describe('[R9] not here', () => {",
      "  test('[R1] plain', () => expect(1).toBe(1));",
      "  it.each([['[R2] a row', 1]])('%s', (_title, n) => expect(n).toBe(1));",
      '  test(`[R3] of ${String(1)} and`, () => undefined); // [R8] nor here',
      '});',
    ].join('\n');
    const rules = titlesIn('some.test.ts', source).map((each) => rulesNamedIn(each.title));
    expect(rules).toEqual([['R1'], [], ['R2'], ['R3']]);
  });

  test('put each rule into one list', () => {
    const coverage = coverageOf(parseCatalogue(text), [{ file: 'a.test.ts', title: '[R1] closes' }]);
    expect(coverage.covered.map((rule) => rule.number)).toEqual(['R1']);
    expect(coverage.uncovered).toEqual([
      { number: 'R2', sentence: 'Given a door, then it opens.', section: 'Windows' },
    ]);
    expect(coverage.outside.map((rule) => rule.reason)).toEqual(['people read it']);
  });

  test('count every rule once, in one line of JSON', () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', 'docs/tools/rules.ts', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const counts: unknown = JSON.parse(printed);
    const { covered, uncovered, outside } = coverageOf(catalogue, titles);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(counts).toEqual({
      total: 226,
      covered: covered.length,
      uncovered: uncovered.map((rule) => rule.number),
      outside: outside.map((rule) => rule.number),
    });
  });
});
