// Which rule is proven by which tests: the catalogue and the titles, put side by side.
import type { CataloguedRule, RuleCatalogue } from './rule-catalogue.ts';
import { rulesNamedIn, type TestTitle } from './test-titles.ts';

/** A rule with the tests whose titles name it. */
export interface CoveredRule extends CataloguedRule {
  readonly tests: readonly TestTitle[];
}

/** A rule that no test need prove, and why. */
export interface OutsideRule extends CataloguedRule {
  readonly reason: string;
}

/** Every rule stands in exactly one of the three lists. */
export interface RuleCoverage {
  readonly covered: readonly CoveredRule[];
  readonly uncovered: readonly CataloguedRule[];
  readonly outside: readonly OutsideRule[];
}

/** Sorts the rules. A rule that a test names is covered, even where the catalogue calls it outside. */
export function coverageOf(catalogue: RuleCatalogue, titles: readonly TestTitle[]): RuleCoverage {
  const covered: CoveredRule[] = [];
  const uncovered: CataloguedRule[] = [];
  const outside: OutsideRule[] = [];
  for (const rule of catalogue.rules) {
    const tests = titles.filter((test) => rulesNamedIn(test.title).includes(rule.number));
    const reason = catalogue.outside.get(rule.number);
    if (tests.length > 0) covered.push({ ...rule, tests });
    else if (reason === undefined) uncovered.push(rule);
    else outside.push({ ...rule, reason });
  }
  return { covered, uncovered, outside };
}
