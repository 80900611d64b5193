// `npm run rules`: each catalogued rule with the tests that name it, and the rules that none names.
// --json prints {total, covered, uncovered, outside} as the one line; --write also refreshes docs/rules-coverage.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './rule-catalogue.ts';
import { coverageOf, type RuleCoverage } from './rule-coverage.ts';
import { allTitles } from './test-titles.ts';
import { writeRuleCoverage } from './write-rule-coverage.ts';

const coverage = coverageOf(readCatalogue(), allTitles());

if (process.argv.includes('--write')) {
  writeFileSync(join(import.meta.dirname, '..', 'rules-coverage.md'), writeRuleCoverage(coverage));
}
console.log(process.argv.includes('--json') ? asJson(coverage) : asList(coverage));

function asJson({ covered, uncovered, outside }: RuleCoverage): string {
  return JSON.stringify({
    total: covered.length + uncovered.length + outside.length,
    covered: covered.length,
    uncovered: uncovered.map((rule) => rule.number),
    outside: outside.map((rule) => rule.number),
  });
}

function asList({ covered, uncovered, outside }: RuleCoverage): string {
  return [
    ...covered.flatMap(({ number, tests }) => [number, ...tests.map((test) => `  ${test.file}: ${test.title}`)]),
    '',
    `No test names: ${uncovered.map((rule) => rule.number).join(' ') || 'none'}`,
    `Outside the product, or data: ${outside.map((rule) => rule.number).join(' ') || 'none'}`,
    `${covered.length} proven, ${uncovered.length} not yet, ${outside.length} outside`,
  ].join('\n');
}
