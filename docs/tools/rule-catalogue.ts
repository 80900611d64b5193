// Reads docs/rules.md: which rules there are, and which are not for tests to prove.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule as the catalogue has it: its number `R12`, its sentence, and the heading that it stands under. */
export interface CataloguedRule {
  readonly number: string;
  readonly sentence: string;
  readonly section: string;
}

/** The catalogue: every rule in order, and the reasons (by rule number) why some are not proven by tests. */
export interface RuleCatalogue {
  readonly rules: readonly CataloguedRule[];
  readonly outside: ReadonlyMap<string, string>;
}

const outsideHeading = 'Outside the product, or data';

/** Parses the catalogue's text; a rule's sentence ends where its source label begins. */
export function parseCatalogue(text: string): RuleCatalogue {
  const rules: CataloguedRule[] = [];
  const outside = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n')) {
    const heading = /^## \d+\. (.+)$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    const [, number, sentence] = /^- \*\*(R\d+)\*\* (.+)$/.exec(line) ?? [];
    if (number !== undefined && sentence !== undefined) {
      rules.push({ number, sentence: sentence.split(' — ')[0] ?? sentence, section });
    }
    const [, exempt, reason] = /^\| (R\d+) \| (.+) \|$/.exec(line) ?? [];
    if (section === outsideHeading && exempt !== undefined && reason !== undefined) outside.set(exempt, reason);
  }
  return { rules, outside };
}

/** Reads docs/rules.md of this checkout. */
export function readCatalogue(): RuleCatalogue {
  return parseCatalogue(readFileSync(join(import.meta.dirname, '..', 'rules.md'), 'utf8'));
}
