/** The written account of one task: headings that follow the criteria, dull but plausible prose, a table, pictures, references. */
import type { Chance } from '../../../domain/chance/chance.ts';
import type { CohortTask } from '../cohort-task.ts';
import { grammarFor, references, sentences } from './account-grammar.ts';
import type { Block } from './block.ts';
import { barChart, photograph } from './pictures.ts';
import type { Project } from './project.ts';
import { tell, wordsIn } from './tell.ts';

const caseStudyHeadings = [
  'The situation',
  'What the evidence says',
  'What I would do first',
  'Leading others',
  'How I would know',
];

const note = 'School data, held on file.';

interface Section {
  readonly headings: readonly Block[];
}

function sectionsOf(task: CohortTask): Section[] {
  const ofCriteria = task.contentAreas.flatMap((area) =>
    area.criteria.map((criterion, index): Section => {
      const own: Block = { kind: 'heading', level: 2, text: `${criterion.code} ${criterion.text}` };
      return { headings: index === 0 ? [{ kind: 'heading', level: 1, text: area.name }, own] : [own] };
    }),
  );
  if (ofCriteria.length > 0) return ofCriteria;
  return caseStudyHeadings.map((text) => ({ headings: [{ kind: 'heading', level: 1, text }] }));
}

/** The words of a block as a strict count would take them: everything that is text. */
export function wordsOfBlock(block: Block): number {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return wordsIn(block.text);
    case 'paragraph':
      return wordsIn(block.text) + wordsIn(block.footnote ?? '');
    case 'table':
      return wordsIn([block.caption, ...block.rows.flat()].join(' '));
    case 'picture':
      return wordsIn(block.caption);
  }
}

/** The words of a whole document. */
export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + wordsOfBlock(block), 0);
}

function exhibits(project: Project, draw: Chance): Block[] {
  const years = ['Year 3', 'Year 4', 'Year 5', 'Year 6'].map(
    (year) => [year, draw.int(40, 60), draw.int(55, 80)] as const,
  );
  const chart = barChart(years.map(([, before, after]) => [before, after]));
  return [
    {
      kind: 'table',
      caption: `Table 1. Share of pupils on track in ${project.theme}, per cent`,
      rows: [
        ['Year group', 'Before', 'After'],
        ...years.map(([year, before, after]) => [year, String(before), String(after)]),
      ],
    },
    { kind: 'picture', caption: 'Figure 1. The same, before and after', ...chart },
    ...(draw.fraction() < 0.5
      ? [{ kind: 'picture' as const, caption: 'Figure 2. The display in the hall', ...photograph(draw) }]
      : []),
  ];
}

/** Gives sentences of a project one by one; a pattern comes again only after all others have come. */
function storyteller(project: Project, draw: Chance): () => string {
  const grammar = grammarFor(project);
  let deck: string[] = [];
  return () => {
    if (deck.length === 0) deck = draw.shuffle(sentences);
    return sentenceOf(tell(grammar, deck.pop() ?? '', draw));
  };
}

const sentenceOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function paragraphs(
  next: () => string,
  draw: Chance,
  upTo: number,
  written: number,
): { blocks: Block[]; words: number } {
  const blocks: Block[] = [];
  let words = written;
  while (words < upTo) {
    const parts: string[] = [];
    for (let left = draw.int(4, 7); left > 0 && words < upTo; left -= 1) {
      const sentence = next();
      parts.push(sentence);
      words += wordsIn(sentence);
    }
    const noted = draw.fraction() < 0.08;
    blocks.push({ kind: 'paragraph', text: parts.join(' '), ...(noted ? { footnote: note } : {}) });
    words += noted ? wordsIn(note) : 0;
  }
  return { blocks, words };
}

/** What an account is written from. */
export interface AccountBrief {
  readonly task: CohortTask;
  readonly project: Project;
  readonly candidate: string;
  /** Words in all, headings, tables, footnotes and references included; met to within a sentence. */
  readonly words: number;
  readonly draw: Chance;
}

/** The account as blocks. It names the candidate by number only, as participants are asked to (R107). */
export function account(brief: AccountBrief): Block[] {
  const { task, project, draw } = brief;
  const front: Block[] = [
    { kind: 'title', text: `${task.name}: ${project.title}` },
    { kind: 'paragraph', text: `Candidate number ${brief.candidate}` },
  ];
  const listed = draw.shuffle(references).slice(0, draw.int(4, 7)).sort();
  const back: Block[] = [
    { kind: 'heading', level: 1, text: 'References' },
    ...listed.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  const shown = brief.words > 1000 ? exhibits(project, draw) : [];
  const sections = sectionsOf(task);
  const fixed = wordsOf([...front, ...back, ...shown, ...sections.flatMap((section) => section.headings)]);
  const forProse = Math.max(sections.length * 20, brief.words - fixed);
  const next = storyteller(project, draw);
  let words = 0;
  const body = sections.flatMap((section, index) => {
    const prose = paragraphs(next, draw, (forProse * (index + 1)) / sections.length, words);
    words = prose.words;
    return [...section.headings, ...prose.blocks, ...(index === Math.floor(sections.length / 3) ? shown : [])];
  });
  return [...front, ...body, ...back];
}
