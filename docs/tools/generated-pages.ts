// The pages under docs/ that are made from the code, each by its path with its text.
import { sentences } from '../../domain/policy/may.ts';
import { emails } from '../../templates/emails.ts';
import { type DeclaredJob, declaredJobs } from './declared-jobs.ts';
import { declaredPages } from './declared-pages.ts';
import { type DeclaredTransition, declaredTransitions } from './declared-transitions.ts';
import { readCatalogue } from './rule-catalogue.ts';
import { coverageOf } from './rule-coverage.ts';
import { stateTable } from './state-table.ts';
import { allTitles } from './test-titles.ts';
import { type ListedEmail, writePipeline } from './write-pipeline.ts';
import { writeRuleCoverage } from './write-rule-coverage.ts';

/** Makes every generated page afresh. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const transitions = await declaredTransitions();
  const jobs = declaredJobs(transitions);
  const pipeline = writePipeline({
    transitions,
    states: stateTable(transitions),
    jobs,
    emails: listedEmails(jobs, transitions),
    pages: declaredPages(),
    sentences: sentences(),
  });
  return new Map([
    ['docs/pipeline.md', pipeline],
    ['docs/rules-coverage.md', writeRuleCoverage(coverageOf(readCatalogue(), allTitles()))],
  ]);
}

function listedEmails(
  jobs: readonly DeclaredJob[],
  transitions: readonly DeclaredTransition[],
): readonly ListedEmail[] {
  return Object.values(emails).map(({ name, id, to }) => ({
    name,
    id: id ?? '',
    to,
    told: [
      ...jobs.filter(({ tells }) => tells.includes(name)).map((job) => job.name),
      ...transitions.filter(({ tell }) => tell.includes(name)).map((transition) => transition.name),
    ],
  }));
}
