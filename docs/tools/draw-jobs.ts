// The pipeline as a Mermaid flowchart: stages as boxes, jobs in them, and what brings one job after another.
import type { DeclaredJob } from './declared-jobs.ts';
import type { DeclaredTransition } from './declared-transitions.ts';

/** The chart's lines. A plain arrow is a job that owes another; a labelled one goes through the transition named on it. */
export function drawJobs(jobs: readonly DeclaredJob[], transitions: readonly DeclaredTransition[]): readonly string[] {
  const stages = [...new Set(jobs.map((job) => job.stage))].sort();
  return [
    'flowchart LR',
    '  people([people, on pages])',
    ...stages.flatMap((stage) => box(stage, jobs)),
    ...arrows(jobs, transitions),
  ];
}

/** A stage's folder in words: `1-open-window` is `1 open window`. */
export function stageInWords(stage: string): string {
  return stage.replaceAll('-', ' ');
}

function box(stage: string, jobs: readonly DeclaredJob[]): readonly string[] {
  const inside = jobs.filter((job) => job.stage === stage).map((job) => `    ${idOf(job.name)}[${job.name}]`);
  return [`  subgraph ${idOf(stage)}["${stageInWords(stage)}"]`, ...inside, '  end'];
}

function arrows(jobs: readonly DeclaredJob[], transitions: readonly DeclaredTransition[]): readonly string[] {
  const named = new Set(jobs.map((job) => job.name));
  const owed = jobs.flatMap((job) =>
    job.owes.filter((next) => named.has(next)).map((next) => `  ${idOf(job.name)} --> ${idOf(next)}`),
  );
  const moved = transitions.flatMap((transition) =>
    transition.run
      .filter((next) => named.has(next))
      .flatMap((next) =>
        makersOf(transition, jobs).map((maker) => `  ${maker} -- ${transition.name} --> ${idOf(next)}`),
      ),
  );
  return [...new Set([...owed, ...moved])];
}

function makersOf(transition: DeclaredTransition, jobs: readonly DeclaredJob[]): readonly string[] {
  const makers = jobs.filter((job) => job.records.includes(transition.exportedAs)).map((job) => idOf(job.name));
  return makers.length > 0 ? makers : ['people'];
}

function idOf(name: string): string {
  return `n_${name.replaceAll('-', '_')}`;
}
