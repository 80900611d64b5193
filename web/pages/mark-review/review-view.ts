// Builds the review of a sheet. No total is worked out, let alone shown, before it is submitted (R124).
import { ukClock } from '../../../domain/calendar/uk-words.ts';
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import { defaultMarkingTerms, type Gap, gapsIn } from '../../../domain/marking/gaps.ts';
import { locksAt, mayRecall } from '../../../domain/marking/grace.ts';
import { type Outcome, outcomeOf } from '../../../domain/outcome/outcome.ts';
import { criterionKey } from '../../../domain/programme/criterion-key.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { StoredSheet } from '../../../services/register/marking/read-sheet.ts';
import { anchorOf } from '../../criterion-strip.ts';
import { pathTo } from '../../paths.ts';
import type { Fact } from '../../view-helpers/part-props.ts';
import { unitName } from '../../window-name.ts';
import type { MarkReviewView } from './view-model.ts';

const missing = {
  score: 'No score yet',
  place: 'Say where in the script or in which document',
  comment: 'Say what was missing against the descriptor',
  'area-comment': 'Say something in this content area: it has no comment yet',
} as const satisfies Record<Gap['what'], string>;

/** The view. */
export function reviewView(sheet: StoredSheet, isOwn: boolean, now: Date): MarkReviewView {
  const open = sheet.state === 'open';
  const gaps = open ? gapsIn(sheet.marks, sheet.scheme, sheet.tasks, defaultMarkingTerms) : [];
  const outcome = open ? null : outcomeOfSheet(sheet);
  const action = pathTo('markReview', { sheetId: sheet.id });
  const recallable =
    isOwn && sheet.state === 'submitted' && sheet.submittedAt !== null && mayRecall(sheet.submittedAt, now);
  const addressOf = (key: Gap['key']) => `${pathTo('mark', { sheetId: sheet.id }, { at: key })}#${anchorOf(key)}`;
  return {
    margin: [sheet.candidate, `${sheet.programme.key.programme} ${unitName(sheet.programme, sheet.unit)}`],
    title: titleOf(sheet, gaps.length, outcome),
    lead: leadOf(sheet, gaps.length),
    example:
      !open && sheet.scheme.example
        ? 'Descriptors and pass rule are examples that come with the product, not the provider’s scheme.'
        : '',
    gaps: gaps.map(({ key, what }) => ({
      href: addressOf(key),
      code: key.slice(key.indexOf('/') + 1),
      what: missing[what],
    })),
    totals: outcome === null ? [] : totalsOf(sheet, outcome),
    areas: areasOf(sheet, addressOf),
    submit:
      isOwn && open && gaps.length === 0
        ? {
            action,
            fields: [{ name: 'act', value: 'submit' }],
            text: 'Submit the mark sheet',
            about: '',
            primary: true,
          }
        : null,
    recall: recallable
      ? { action, fields: [{ name: 'act', value: 'recall' }], text: 'Recall it', about: '', primary: false }
      : null,
    recallWords:
      sheet.submittedAt === null
        ? ''
        : `You can take it back until ${ukClock(locksAt(sheet.submittedAt))}. The record will show that you did.`,
    back:
      open && isOwn
        ? { href: pathTo('mark', { sheetId: sheet.id }), text: 'Back to the mark sheet' }
        : sheet.kind === 'first' && isOwn
          ? { href: pathTo('myScripts', {}), text: 'Back to my scripts' }
          : { href: pathTo('home', {}), text: 'Back to the start' },
  };
}

function titleOf({ candidate, kind }: StoredSheet, gaps: number, outcome: Outcome | null): string {
  if (outcome !== null)
    return `${candidate}: ${String(outcome.total.marks)} of ${String(outcome.total.maximum)}, ${outcome.result}${kind === 'first' ? '' : ' on your sheet'}`;
  if (gaps === 0) return `${candidate} is ready to submit`;
  return gaps === 1 ? `1 thing is missing on ${candidate}` : `${String(gaps)} things are missing on ${candidate}`;
}

function leadOf(sheet: StoredSheet, gaps: number): string {
  if (sheet.state === 'locked') return 'This mark sheet is locked.';
  if (sheet.state === 'submitted') return 'This mark sheet is submitted.';
  return gaps === 0
    ? 'Read it through once more. Totals are shown after you have submitted it.'
    : 'Each line opens the criterion where it is mended.';
}

function outcomeOfSheet({ marks, scheme, tasks }: StoredSheet): Outcome {
  const scores = Object.fromEntries(criteriaIn(scheme, tasks).map(({ key }) => [key, marks.get(key)?.score ?? null]));
  const outcome = outcomeOf({ tasks, scores }, scheme);
  if (isRefusal(outcome)) throw new Error(`A submitted sheet is not complete: ${outcome.refused}.`);
  return outcome;
}

function totalsOf({ programme, tasks }: StoredSheet, { result, total, areas }: Outcome): readonly Fact[] {
  const names = new Map(
    programme.tasks
      .filter(({ id }) => tasks.includes(id))
      .flatMap(({ contentAreas }) => contentAreas.map(({ id, name }) => [id, name] as const)),
  );
  const line = (key: string, { marks, maximum, needed, met }: Outcome['total']): Fact => ({
    key,
    value: `${String(marks)} of ${String(maximum)}, ${met ? 'at or above' : 'below'} the ${String(needed)} needed`,
  });
  return [
    { key: 'By this sheet', value: result === 'pass' ? 'Pass' : 'Fail' },
    line('Total', total),
    ...areas.map((area) => line(names.get(area.area) ?? area.area, area)),
  ];
}

function areasOf(
  { programme, tasks, marks }: StoredSheet,
  addressOf: (key: Gap['key']) => string,
): MarkReviewView['areas'] {
  const own = programme.tasks.filter(({ id }) => tasks.includes(id));
  return own.flatMap((task) =>
    task.contentAreas.map((area) => ({
      name: own.length > 1 ? `${task.name}: ${area.name}` : area.name,
      lines: area.criteria.map(({ code, text, stem }) => {
        const mark = marks.get(criterionKey(task.id, code));
        return {
          code,
          href: addressOf(criterionKey(task.id, code)),
          text: stem === null ? text : `${stem} ${text}`,
          score: mark?.score === null || mark === undefined ? '–' : String(mark.score),
          place: mark?.place ?? '',
          comment: mark?.comment ?? '',
        };
      }),
    })),
  );
}
