/** The cover sheet of a task: who and where, how long the project or placement lasted, the word count and the declaration (R42, R46, R68). */
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { Chance } from '../../../domain/chance/chance.ts';
import type { CohortOrder } from '../cohort.ts';
import type { CohortTask } from '../cohort-task.ts';
import type { Person } from '../person.ts';
import { schoolOf } from '../school-of.ts';
import type { Block } from './block.ts';
import type { Project } from './project.ts';
import { signedBy } from './signed-by.ts';

/** What a cover sheet says. */
export interface CoverSheetBrief {
  readonly order: CohortOrder;
  readonly person: Person;
  readonly task: CohortTask;
  readonly project: Project;
  readonly words: number;
  readonly signedOn: LocalDate | null;
  readonly draw: Chance;
}

function durations({ order, person, task, draw }: CoverSheetBrief): string[][] {
  const rows: string[][] = [];
  if (task.projectMinimum !== null) {
    const end = addDays(order.closesOn, -draw.int(20, 70));
    rows.push(['Project began', dateInWords(addDays(end, -draw.int(260, 420)))], ['Project ended', dateInWords(end)]);
  }
  if (task.placementMinimum !== null) {
    const days = draw.int(9, 12);
    const from = addDays(order.closesOn, -draw.int(60, 150));
    // Numbers above those of the cohort's own schools: the placement is never at home (R47).
    const school = schoolOf(order.seed, 50_000 + Number(person.id.slice(1)));
    rows.push(['Placement school', `${school.name}, ${school.localAuthority}, URN ${school.urn}`]);
    rows.push([
      'Placement',
      `${days} working days, from ${dateInWords(from)} to ${dateInWords(addDays(from, days * 3))}`,
    ]);
  }
  return rows;
}

/** The cover sheet as blocks. */
export function coverSheet(brief: CoverSheetBrief): Block[] {
  const { order, person, task, project } = brief;
  const name = `${person.givenName} ${person.familyName}`;
  return [
    { kind: 'title', text: `${order.programme} ${task.name}: cover sheet and declaration` },
    {
      kind: 'table',
      caption: 'About this submission',
      rows: [
        ['Item', 'Entry'],
        ['Participant', name],
        ['Candidate number', person.idnumber],
        ['TRN', person.trn],
        ['School', `${person.school.name}, ${person.school.localAuthority}, URN ${person.school.urn}`],
        ['Project', project.title],
        ...durations(brief),
        ['Words', String(brief.words)],
      ],
    },
    { kind: 'heading', level: 2, text: 'Declaration' },
    {
      kind: 'paragraph',
      text:
        'I declare that this submission is my own work, that the work of others is acknowledged, and that no pupil can be ' +
        'recognised in it.',
    },
    ...signedBy({ name, role: person.jobRole, on: brief.signedOn }, brief.draw),
  ];
}
