/** What a participant's project is about: free text within the task's parameters (R8). */
import type { Chance } from '../../../domain/chance/chance.ts';

/** A project, in the words that its account goes back to. */
export interface Project {
  readonly title: string;
  readonly theme: string;
  readonly group: string;
  readonly measure: string;
}

const themes = [
  ['Every child a fluent reader', 'reading fluency', 'words read correctly in a minute'],
  ['Talk first: spoken language across the curriculum', 'spoken language', 'the oracy assessment'],
  ['Closing the vocabulary gap', 'subject vocabulary', 'the vocabulary quiz at the end of each unit'],
  ['Mathematics that sticks', 'retrieval practice in mathematics', 'the termly arithmetic paper'],
  ['Here every day: attendance as everyone’s work', 'attendance', 'the share of sessions missed'],
  ['From marking to feedback', 'whole-class feedback', 'the moderated writing judgement'],
  ['Calm corridors, calm lessons', 'behaviour routines', 'the number of removals from lessons'],
  ['Thinking about thinking', 'metacognition', 'the end-of-unit assessments'],
  ['A curriculum worth remembering', 'curriculum sequencing', 'the cumulative quizzes'],
  ['No one left at the gate: transition', 'transition between key stages', 'progress in the first two terms'],
  ['Phonics for those who still need it', 'phonics catch-up', 'the phonics check and its retakes'],
  ['Writing for a reason', 'writing at length', 'comparative judgement of writing'],
] as const;

const groups = [
  'pupils eligible for free school meals',
  'pupils with special educational needs',
  'boys who speak English as an additional language',
  'pupils who joined mid-year',
  'the lowest-attaining fifth',
  'children looked after and previously looked after',
];

/** A project for the draws of one person and task. */
export function projectFor(draw: Chance): Project {
  const [title, theme, measure] = draw.pick(themes);
  return { title, theme, measure, group: draw.pick(groups) };
}
