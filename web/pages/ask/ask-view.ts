// Builds the page on which something is asked for.
import type { Fees } from '../../../domain/fee/fees.ts';
import { mayExtendForHeadship, unitsToAsk, type TypedRequest } from '../../../domain/request/may-ask.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import { evidenceOf } from './evidence.ts';
import type { AskPlace } from './query.ts';
import { requestWords } from './rules.ts';
import type { AskView } from './view-model.ts';

/** What was typed beside what the rules look at. */
export interface Typed extends TypedRequest {
  readonly instead: string;
  readonly adjustment: boolean;
}

/** What the page is made from. */
export interface AskPageFacts {
  readonly personId: string;
  readonly place: AskPlace;
  readonly programme: Programme;
  readonly typed: Typed;
  readonly faults: readonly Refusal[];
  readonly contact: string;
  readonly fees: Fees;
}

/** The view. */
export function askView(asked: AskPageFacts): AskView {
  const { personId, place, programme, typed, faults, contact } = asked;
  const { kind } = typed;
  const { stored, facts } = place;
  const words = requestWords(
    kind,
    facts,
    asked.fees,
    (id) => programme.tasks.find((task) => task.id === id)?.name ?? id,
  );
  const open = unitsToAsk(kind, facts);
  const field = fieldsFor(faults);
  const params = { personId };
  return {
    margin: [windowName(stored)],
    title: words.title,
    lead: words.lead,
    rules: words.rules,
    barred: isRefusal(open) ? barredWords(open) : '',
    contact,
    action: pathTo('ask', params, { kind, window: stored.id }),
    fields: [],
    errors: faults.map((fault) => ({ href: `#${fieldOf(fault)}`, text: faultText(fault) })),
    unit:
      kind === 'exception' || isRefusal(open)
        ? null
        : unitChoice(
            asked,
            open.map(({ unit }) => unit),
            field('unit'),
          ),
    requirement:
      kind === 'exception' && !isRefusal(open)
        ? evidenceChoice(
            asked,
            open.map(({ unit }) => unit),
            field('requirement'),
          )
        : null,
    until:
      kind === 'extension'
        ? {
            id: 'untilOn',
            name: 'untilOn',
            label: 'Until which day',
            hint: 'Ask for as long as you need and no longer.',
            value: typed.untilOn,
            error: field('untilOn'),
            type: 'date',
            autocomplete: 'off',
          }
        : null,
    reason: {
      id: 'reason',
      name: 'reason',
      label: words.reasonLabel,
      hint: words.reasonHint,
      value: typed.reason,
      error: field('reason'),
    },
    instead:
      kind === 'exception'
        ? {
            id: 'instead',
            name: 'instead',
            label: 'What could you give instead?',
            hint: 'Leave it empty if there is nothing.',
            value: typed.instead,
            error: '',
          }
        : null,
    ticks: ticksOf(asked),
    button: words.button,
    back: {
      href: pathTo('ownStatus', params, { window: stored.id }),
      text: kind === 'withdrawal' ? 'Do not withdraw' : 'Leave without sending',
    },
  };
}

function ticksOf({ typed, place }: AskPageFacts): AskView['ticks'] {
  const adjustment = {
    name: 'adjustment',
    text: 'This is for a disability, a health condition or something like it',
    why: 'Then it is a reasonable adjustment: it is for you alone, and nobody who marks learns the reason.',
    chosen: typed.adjustment,
  };
  const headship = { name: 'newHeadship', text: 'I am new to headship', why: '', chosen: typed.newHeadship };
  if (typed.kind === 'extension')
    return mayExtendForHeadship(place.facts.window) ? [headship, adjustment] : [adjustment];
  return typed.kind === 'exception' ? [adjustment] : [];
}

function unitChoice({ programme, typed }: AskPageFacts, units: readonly string[], error: string): AskView['unit'] {
  if (units.length < 2) return null;
  const all = { value: '', text: 'All of them', why: '', chosen: typed.unit === '' };
  const each = units.map((unit) => ({
    value: unit,
    text: unitName(programme, unit),
    why: '',
    chosen: typed.unit === unit,
  }));
  return { id: 'unit', name: 'unit', label: 'For which task', hint: '', error, options: [all, ...each] };
}

function evidenceChoice(
  { programme, place, typed }: AskPageFacts,
  units: readonly string[],
  error: string,
): AskView['requirement'] {
  const options = evidenceOf(programme, place.stored, units).map(({ value, text }) => ({
    value,
    text,
    why: '',
    chosen: typed.requirement === value,
  }));
  const none = { value: '', text: 'Choose', why: '', chosen: typed.requirement === '' };
  return {
    id: 'requirement',
    name: 'requirement',
    label: 'Which evidence',
    hint: '',
    error,
    options: [none, ...options],
  };
}

const fieldOf = (fault: Refusal) => String(fault.detail?.['field'] ?? 'reason');

function fieldsFor(faults: readonly Refusal[]): (name: string) => string {
  return (name) => {
    const fault = faults.find((each) => fieldOf(each) === name);
    return fault === undefined ? '' : faultText(fault);
  };
}

function faultText(fault: Refusal): string {
  const { title, says } = refusalWords(fault);
  return fault.refused === 'beyond-last-acceptance' ? `${title}: ${says}` : title;
}

function barredWords(refusal: Refusal): string {
  const { title, says } = refusalWords(refusal);
  return `${title}. ${says} If there are exceptional circumstances, speak to the team.`;
}
