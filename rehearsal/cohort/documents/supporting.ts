/** Supporting documents by what they are: which kind a document is follows from its id, for every programme alike (R57–R64). */
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Chance } from '../../../domain/chance/chance.ts';
import type { Person } from '../person.ts';
import { grammarFor } from './account-grammar.ts';
import type { Block } from './block.ts';
import type { Project } from './project.ts';
import { signedBy } from './signed-by.ts';
import { silentMp3 } from './silent-mp3.ts';
import { tell } from './tell.ts';
import { type Cell, toXlsx } from './to-xlsx.ts';

/** What a supporting document is written from. */
export interface SupportingBrief {
  readonly label: string;
  readonly person: Person;
  readonly project: Project;
  readonly signedOn: LocalDate | null;
  readonly draw: Chance;
}

/** A document: blocks that become a DOCX or PDF, or bytes of a kind of their own. */
export type Supporting =
  | { readonly as: 'text'; readonly prefer: 'docx' | 'pdf'; readonly blocks: readonly Block[] }
  | { readonly as: 'bytes'; readonly extension: string; readonly bytes: Buffer };

type Maker = (brief: SupportingBrief) => Supporting;

function prose(brief: SupportingBrief, patterns: readonly string[]): Block[] {
  const grammar = grammarFor(brief.project);
  return patterns.map((pattern) => ({ kind: 'paragraph', text: tell(grammar, pattern, brief.draw) }));
}

const titled = (brief: SupportingBrief): Block => ({ kind: 'title', text: `${brief.label}: ${brief.project.title}` });

const recording: Maker = ({ label, draw }) => ({
  as: 'bytes',
  extension: 'mp3',
  bytes: silentMp3(`${label}: silent stand-in made for a rehearsal`, draw.int(40, 180)),
});

const feedback: Maker = (brief) => ({
  as: 'text',
  prefer: 'pdf',
  blocks: [
    titled(brief),
    {
      kind: 'table',
      caption: 'Answers from those present, 1 (no) to 5 (yes)',
      rows: [
        ['Question', 'Governor A', 'Governor B', 'Governor C', 'Governor D'],
        ...[
          'The case for change was clear',
          'My questions were answered',
          'The risks were honest',
          'I know what I will see',
        ].map((question) => [question, ...Array.from({ length: 4 }, () => String(brief.draw.int(2, 5)))]),
      ],
    },
    ...prose(brief, [
      'Governors asked for the effect on {group} to be reported each term. The presenter agreed, and named {measure} as the measure.',
      'One governor doubted the pace and asked what would be dropped. The answer, {doubt} first, was thought sound.',
      'It was agreed to review the plan in {month} and to look at {evidence} then.',
    ]),
  ],
});

const sponsorComments: Maker = (brief) => ({
  as: 'text',
  prefer: brief.draw.fraction() < 0.5 ? 'pdf' : 'docx',
  blocks: [
    titled(brief),
    ...prose(brief, [
      'I have watched this work on {theme} from its first presentation to the governing board and can say what changed and who changed it.',
      'When {people} were unsure, I saw {style} approach; when the first figures in {month} disappointed, there was no blame and a better plan.',
      'The participant {act}, which I had not thought possible in our circumstances.',
      'By {month} the improvement of {rise} for {group} was real, and staff spoke of it as their own.',
      'I confirm that the account is a fair one.',
    ]),
    ...signedBy({ ...brief.person.sponsor, on: brief.signedOn }, brief.draw),
  ],
});

const performanceData: Maker = ({ label, draw }) => {
  const rows: Cell[][] = [['Pupil', 'Year', 'Group', 'Autumn', 'Spring', 'Summer']];
  for (let pupil = 1; pupil <= draw.int(60, 240); pupil += 1) {
    const autumn = draw.int(70, 105);
    const group = draw.pick(['All', 'FSM', 'SEN', 'EAL']);
    rows.push([`Pupil ${pupil}`, draw.int(3, 6), group, autumn, autumn + draw.int(-2, 6), autumn + draw.int(0, 12)]);
  }
  return { as: 'bytes', extension: 'xlsx', bytes: toXlsx(label, rows) };
};

const budget: Maker = ({ label, draw }) => {
  const lines = [
    'Teaching staff',
    'Support staff',
    'Supply cover',
    'Training',
    'Books',
    'Curriculum resources',
    'Examinations',
    'Energy',
    'Contingency',
  ];
  const rows = lines.map((line): Cell[] => {
    const planned = draw.int(2, 90) * 500;
    return [
      line,
      planned,
      planned + draw.int(-20, 20) * 50,
      draw.pick(['On plan', 'Review in spring', 'Reduce next year']),
    ];
  });
  return {
    as: 'bytes',
    extension: 'xlsx',
    bytes: toXlsx(label, [['Line', 'Planned, £', 'Forecast, £', 'Note'], ...rows]),
  };
};

/** A document that is mainly one table, with a paragraph before and after. */
const tabled =
  (columns: readonly string[], row: readonly string[]): Maker =>
  (brief) => ({
    as: 'text',
    prefer: 'docx',
    blocks: [
      titled(brief),
      ...prose(brief, [
        'This document goes with the work on {theme} and is kept up to date in {forum}. It was last read by governors in {month}.',
      ]),
      {
        kind: 'table',
        caption: brief.label,
        rows: [
          columns,
          ...Array.from({ length: 8 }, () =>
            row.map((pattern) => tell(grammarFor(brief.project), pattern, brief.draw)),
          ),
        ],
      },
      ...prose(brief, [
        'The parts that concern {group} are reviewed each half term against {measure}.',
        'Changes are agreed with {people} first.',
      ]),
    ],
  });

const communications = tabled(
  ['Who', 'What they need to hear', 'How', 'When'],
  ['{people}', 'How {theme} will help {group}', '{forum}', '{month}'],
);
const risks = tabled(
  ['Risk', 'Likelihood', 'Effect', 'What we do'],
  ['{doubt}', '{share}', 'On {measure}', '{forum} in {month}'],
);
const plan = tabled(
  ['Step', 'Who', 'From', 'Shown by'],
  ['{forum} about {theme}', '{people}', '{month}', '{evidence}'],
);

const makers: readonly (readonly [RegExp, Maker])[] = [
  [/recording/u, recording],
  [/feedback/u, feedback],
  [/sponsor/u, sponsorComments],
  [/data/u, performanceData],
  [/budget/u, budget],
  [/risk/u, risks],
  [/communication|stakeholder/u, communications],
];

/** The document for an id such as `sponsor-comments`, or for a part such as `recording`; a plan where nothing else fits. */
export function supporting(kind: string, brief: SupportingBrief): Supporting {
  const [, make] = makers.find(([pattern]) => pattern.test(kind)) ?? [undefined, plan];
  return make(brief);
}
