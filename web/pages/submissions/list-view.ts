// Filters the lines and says what was found: the title is the finding, every box tells how many stand behind it.
import { reconcile, standings, type IntakeStanding } from '../../../domain/intake/reconcile.ts';
import { placesNamed, progressOf } from '../../../domain/submission/progress.ts';
import { shortMoment } from '../../../domain/calendar/uk-words.ts';
import type { IntakeLine } from '../../../services/register/intake-lines.ts';
import { pathTo } from '../../paths.ts';
import { stageWords } from '../../stage-ledger.ts';
import { standingInWords } from '../../standing-in-words.ts';
import { submissionTag } from '../../submission-tag.ts';
import { number } from '../../view-helpers/numbers.ts';
import type { SubmissionLine, SubmissionsView } from './view-model.ts';
import { queryOf, type Wanted } from './wanted.ts';

/** Everything the list is made from. */
export interface ListFacts {
  readonly windowId: string;
  readonly cohort: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly IntakeLine[];
  readonly problems: ReadonlyMap<string, string>;
  readonly wanted: Wanted;
}

const perPage = 100;

/** Builds the page's view. */
export function listView(facts: ListFacts): SubmissionsView {
  const { windowId, cohort, asOf, units, lines, wanted, closed } = facts;
  const ofTask = lines.filter(({ unit }) => wanted.task === '' || unit === wanted.task);
  const found = ofTask.filter((line) => isWanted(line, wanted));
  const counts = reconcile(ofTask.map(({ standing }) => standing));
  const from = (wanted.page - 1) * perPage;
  const chosenUnit = units.find(({ id }) => id === wanted.task);
  return {
    margin: [cohort, chosenUnit?.name ?? units.map(({ name }) => name).join(', ')],
    title: titleOf(
      found.map(({ standing }) => standing),
      wanted,
      closed,
    ),
    stage: wanted.stage,
    lead: `As of ${asOf}.`,
    action: pathTo('submissions', { windowId }),
    q: wanted.q,
    tasks:
      units.length < 2
        ? []
        : [
            { value: '', text: 'All', why: '', chosen: wanted.task === '' },
            ...units.map(({ id, name }) => ({ value: id, text: name, why: '', chosen: id === wanted.task })),
          ],
    boxes: standings
      .filter((standing) => counts[standing] > 0 || wanted.show.includes(standing))
      .map((standing) => ({
        name: 'show',
        value: standing,
        text: standingInWords(standing, closed).tag.word,
        count: counts[standing],
        chosen: wanted.show.includes(standing),
      })),
    csvHref: `${pathTo('submissions', { windowId })}${queryOf(wanted, 1)}&format=csv`,
    caption: `${number(found.length)} of ${number(ofTask.length)}`,
    submissions: found.slice(from, from + perPage).map((line) => lineOf(line, facts)),
    none:
      lines.length === 0
        ? 'Nobody is expected in this window yet.'
        : 'Nobody matches. Untick a state or clear the name.',
    pages: waysOn(found.length, from, wanted),
  };
}

/** Every line that the filters leave, on whatever page it would stand. */
export function linesFound(facts: ListFacts): readonly SubmissionLine[] {
  const { lines, wanted } = facts;
  return lines
    .filter((line) => (wanted.task === '' || line.unit === wanted.task) && isWanted(line, wanted))
    .map((line) => lineOf(line, facts));
}

function isWanted(line: IntakeLine, { show, stage, q }: Wanted): boolean {
  const place = progressOf(line.state);
  const isThere = stage === '' || (place !== null && placesNamed(stage).includes(place));
  return isThere && (show.length === 0 || show.includes(line.standing)) && matches(line, q);
}

function matches({ name, candidate }: IntakeLine, q: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[\p{M}’']/gu, '')
      .toLowerCase();
  return plain(`${name} ${candidate}`).includes(plain(q));
}

function titleOf(found: readonly IntakeStanding[], { show, stage, q }: Wanted, closed: boolean): string {
  if (found.length === 0) return q === '' ? 'No submission is listed here' : 'Nobody matches';
  const words = stageWords(stage);
  if (words !== null) return `${number(found.length)} ${words}`;
  const counts = reconcile(found);
  const parts = (show.length === 0 ? standings : show)
    .filter((standing) => counts[standing] > 0)
    .map((standing) => standingInWords(standing, closed).finding(counts[standing]));
  if (parts.length <= 3) return parts.join(', ');
  return `${number(found.length)} submissions, ${parts[0] ?? ''}`;
}

function lineOf(line: IntakeLine, { units, problems, closed }: ListFacts): SubmissionLine {
  return {
    name: line.name,
    href: pathTo('participant', { personId: line.personId }),
    candidate: line.candidate,
    task: units.find(({ id }) => id === line.unit)?.name ?? line.unit,
    state: submissionTag(line.state, line.standing, closed),
    since: line.state === 'expected' ? null : line.since,
    files: line.files,
    note: noteOf(line, problems.get(line.submissionId)),
  };
}

function noteOf({ attempt, extendedUntil }: IntakeLine, problem: string | undefined): string {
  const notes = [
    ...(problem === undefined ? [] : [problem]),
    ...(attempt !== null && attempt > 0 ? [`attempt ${String(attempt + 1)}`] : []),
    ...(extendedUntil === null ? [] : [`extended to ${shortMoment(extendedUntil)}`]),
  ];
  return notes.join('; ').replace(/^\w/u, (letter) => letter.toUpperCase());
}

function waysOn(total: number, from: number, wanted: Wanted): SubmissionsView['pages'] {
  if (total <= perPage) return null;
  const to = Math.min(from + perPage, total);
  return {
    text:
      from < total ? `${number(from + 1)} to ${number(to)} of ${number(total)}` : `Past the end of ${number(total)}`,
    previous: from === 0 ? null : { href: queryOf(wanted, wanted.page - 1), text: `Previous ${String(perPage)}` },
    next:
      to < total
        ? { href: queryOf(wanted, wanted.page + 1), text: `Next ${String(Math.min(perPage, total - to))}` }
        : null,
  };
}
