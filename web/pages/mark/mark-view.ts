// Builds the marking page from a sheet: areas with their criteria, the strip, what the footer says.
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dateInWords, dayAndMonth, shortDate, ukClock } from '../../../domain/calendar/uk-words.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { criterionKey } from '../../../domain/programme/criterion-key.ts';
import type { ContentArea, Criterion, Task } from '../../../domain/programme/programme.ts';
import { stemGroups } from '../../../domain/programme/stem-group.ts';
import type { MarkerNote } from '../../../services/register/marking/notes-for-marker.ts';
import type { StoredSheet } from '../../../services/register/marking/read-sheet.ts';
import { anchorOf, criterionStrip, scoredOf } from '../../criterion-strip.ts';
import { pathTo } from '../../paths.ts';
import { unitName } from '../../window-name.ts';
import { criterionForm } from './criterion-form.ts';
import type { MarkFacts } from './mark-facts.ts';
import { paperLines } from './paper-lines.ts';
import type { AreaBlock, CriterionLine, MarkView } from './view-model.ts';

/** The view. */
export function markView(facts: MarkFacts): MarkView {
  const { sheet, files, current } = facts;
  const strip = criterionStrip(sheet.marks, sheet.scheme, sheet.tasks);
  const { scored, all } = scoredOf(strip);
  const tasks = sheet.programme.tasks.filter(({ id }) => sheet.tasks.includes(id));
  return {
    candidate: sheet.candidate,
    unit: `${sheet.programme.key.programme} ${unitName(sheet.programme, sheet.unit)}`,
    due: sheet.dueOn === null || sheet.state !== 'open' ? '' : dayAndMonth(sheet.dueOn),
    close: { href: pathTo('home', {}), text: 'Close' },
    now: codeOf(current),
    papers: paperLines(sheet.id, files, facts.limits, facts.notRelevant),
    notes: facts.notes.map(noteWords),
    example: sheet.scheme.example ? 'Example descriptors, not the provider’s scheme' : '',
    readOnly: readOnlyWords(facts),
    areas: tasks.flatMap((task) => task.contentAreas.map((area) => areaBlock(facts, task, area, tasks.length > 1))),
    attribution: sheet.programme.attribution ?? '',
    saved: savedWords(facts),
    scored: `${String(scored)} of ${String(all)} scored`,
    strip: strip.map((cells) => ({
      prefix: prefixOf(cells[0]?.code ?? ''),
      cells: cells.map(({ key, code, scored: done }) => ({
        href: addressOf(sheet, key),
        digit: code.slice(prefixOf(code).length),
        label: `${code}, ${done ? 'scored' : 'not scored'}`,
        look: key === current ? 'now' : done ? 'on' : '',
      })),
    })),
    complete: scored === all,
    review: pathTo('markReview', { sheetId: sheet.id }),
  };
}

function noteWords({ codes, what, decision, comments }: MarkerNote): { title: string; says: string } {
  const title = [codes.join(', '), what].filter((part) => part !== '').join(' ');
  if (decision === null) return { title: `${title}, given by a link`, says: comments ?? '' };
  const says = `DfE and its QA agent decided on ${dateInWords(decision.on)}, reference ${decision.reference}. Mark on the evidence that remains.`;
  return { title: `${title}: excepted`, says };
}

const addressOf = ({ id }: StoredSheet, key: CriterionKey) =>
  `${pathTo('mark', { sheetId: id }, { at: key })}#${anchorOf(key)}`;
const codeOf = (key: CriterionKey) => key.slice(key.indexOf('/') + 1);
const prefixOf = (code: string) => code.slice(0, code.lastIndexOf('.') + 1);

function readOnlyWords({ sheet, isOwn }: MarkFacts): string {
  if (!isOwn) return 'You can read this mark sheet. Only the person who marks by it can change it.';
  if (sheet.state === 'submitted') return 'This mark sheet is submitted. Recall it on the review page to change it.';
  return sheet.state === 'locked' ? 'This mark sheet is locked.' : '';
}

function savedWords({ sheet, now }: MarkFacts): string {
  const last = [...sheet.marks.values()].map(({ savedAt }) => savedAt.getTime());
  if (last.length === 0) return '';
  const at = new Date(Math.max(...last));
  return ukDate(at) === ukDate(now) ? `Saved at ${ukClock(at)}` : `Saved ${shortDate(ukDate(at))} at ${ukClock(at)}`;
}

function areaBlock(facts: MarkFacts, task: Task, area: ContentArea, named: boolean): AreaBlock {
  const keys = area.criteria.map(({ code }) => criterionKey(task.id, code));
  const done = keys.filter((key) => (facts.sheet.marks.get(key)?.score ?? null) !== null).length;
  return {
    name: named ? `${task.name}: ${area.name}` : area.name,
    scored: `${String(done)} of ${String(keys.length)} scored`,
    groups: stemGroups(area.criteria).map(({ stem, criteria }) => ({
      stem: stem ?? '',
      criteria: criteria.map((criterion) => criterionLine(facts, task, criterion)),
    })),
  };
}

function criterionLine(facts: MarkFacts, task: Task, criterion: Criterion): CriterionLine {
  const key = criterionKey(task.id, criterion.code);
  const mark = facts.sheet.marks.get(key);
  const mayChange = facts.isOwn && facts.sheet.state === 'open';
  const words = mark?.comment.split(/\s+/u).filter((word) => word !== '').length ?? 0;
  return {
    id: anchorOf(key),
    code: criterion.code,
    text: criterion.text,
    href: mayChange ? addressOf(facts.sheet, key) : '',
    score: mark?.score === null || mark === undefined ? '' : String(mark.score),
    place: mark?.place ?? '',
    comment: mayChange
      ? words === 0
        ? ''
        : `Comment, ${words === 1 ? '1 word' : `${String(words)} words`}`
      : (mark?.comment ?? ''),
    form: mayChange && key === facts.current ? criterionForm(facts, key, criterion, mark) : null,
  };
}
