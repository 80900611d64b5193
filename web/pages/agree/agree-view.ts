// The page's words: the form as it is asked, sent back, or put before the person once more before it is recorded.
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { HiddenField } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import { lastDay, type Agreeable, type Asked } from './check.ts';
import { kinds } from './kinds.ts';
import type { EntryHere } from './query.ts';
import type { AgreeView } from './view-model.ts';

/** What the page is made from. */
export interface AgreeFacts {
  readonly personId: string;
  readonly stored: StoredWindow;
  readonly entry: EntryHere;
  readonly asked: Asked;
  /** Stays the same however often the form is sent. */
  readonly agreementId: string;
  readonly faults: readonly Refusal[];
  /** Set when everything is ready to be confirmed. */
  readonly confirming: Agreeable | null;
  readonly taskName: (unit: string) => string;
  readonly teamEmail: string;
  /** The participant's own request that this decides, null where there is none. */
  readonly request: string | null;
}

/** Builds the page's view. */
export function agreeView(facts: AgreeFacts): AgreeView {
  const { personId, stored, entry, asked, agreementId, faults, confirming, request } = facts;
  const words = kinds[asked.kind];
  const seen = [
    { name: 'agreement', value: agreementId },
    { name: 'seen', value: entry.seen },
  ];
  const asking = confirming === null;
  return {
    margin: [entry.name, windowName(stored)],
    title: asking ? words.title(entry.name) : `${words.title(entry.name)}?`,
    lead: asking ? words.lead : '',
    barred: barredWords(facts),
    action: pathTo(
      'agree',
      { personId },
      { kind: asked.kind, window: stored.id, ...(request === null ? {} : { request }) },
    ),
    fields: asking ? seen : [...seen, ...typedFields(asked), { name: 'confirmed', value: 'yes' }],
    errors: faults.map((fault) => ({
      href: `#${String(fault.detail?.['field'] ?? 'reason')}`,
      text: faultWords(fault),
    })),
    unit: unitChoice(facts),
    until:
      asked.kind === 'extension'
        ? field('until', 'Last day', 'date', 'It ends at 12 noon UK time on that day.', asked.until, faults)
        : null,
    reason: field(
      'reason',
      'Reason',
      'text',
      'Kept with the decision. Those who mark never see it.',
      asked.reason,
      faults,
    ),
    consequences: confirming === null ? [] : consequencesOf(confirming, facts),
    button: asking ? words.button : asked.kind === 'deferral' ? 'Record the deferral' : 'Record the withdrawal',
    back: { href: pathTo('participant', { personId }), text: asking ? 'Leave without recording' : 'Do not record it' },
  };
}

function barredWords({ asked, entry, teamEmail }: AgreeFacts): string {
  if (!entry.submissions.some(({ state }) => kinds[asked.kind].from.includes(state)))
    return 'Nothing of this entry is in a state in which this can be agreed. Its page says where each task stands.';
  if (asked.kind === 'deferral' && !entry.deferralAllowed)
    return `This cohort’s terms allow no deferral. If there are exceptional circumstances, speak to the team first: ${teamEmail}.`;
  return '';
}

const faultWords = (fault: Refusal) => {
  const { title, says } = refusalWords(fault);
  return fault.refused === 'beyond-last-acceptance' ? `${title}: ${says}` : title;
};

function field(
  id: string,
  label: string,
  type: 'text' | 'date',
  hint: string,
  value: string,
  faults: readonly Refusal[],
) {
  const fault = faults.find(({ detail }) => detail?.['field'] === id);
  return {
    id,
    name: id,
    label,
    hint,
    value,
    error: fault === undefined ? '' : faultWords(fault),
    type,
    autocomplete: 'off',
  };
}

function unitChoice({ asked, entry, faults, taskName }: AgreeFacts): AgreeView['unit'] {
  const open = entry.submissions.filter(({ state }) => kinds[asked.kind].from.includes(state));
  const fault = faults.find(({ detail }) => detail?.['field'] === 'unit');
  if (entry.submissions.length < 2 && fault === undefined) return null;
  const all = open.length > 1 ? [{ value: '', text: 'All of them', why: '', chosen: asked.unit === '' }] : [];
  const options = [
    ...all,
    ...open.map(({ unit }) => ({
      value: unit,
      text: taskName(unit),
      why: '',
      chosen: asked.unit === unit || open.length === 1,
    })),
  ];
  return {
    id: 'unit',
    name: 'unit',
    label: 'For which task',
    hint: '',
    error: fault === undefined ? '' : faultWords(fault),
    options,
  };
}

function typedFields({ unit, reason, until }: Asked): readonly HiddenField[] {
  return [
    { name: 'unit', value: unit },
    { name: 'reason', value: reason },
    { name: 'until', value: until },
  ];
}

function consequencesOf(
  { submissions, reason }: Agreeable,
  { asked, stored, entry, taskName }: AgreeFacts,
): readonly string[] {
  const tasks = submissions.map(({ unit }) => taskName(unit)).join(' and ');
  const ids = stored.tasks
    .filter(({ unit }) => submissions.some((one) => one.unit === unit))
    .map(({ taskId }) => taskId);
  const last = lastDay(ids, entry);
  const kept = `The reason is kept: “${reason}”`;
  const stays = 'Copies that were taken stay where they are. This cannot be undone here.';
  if (asked.kind === 'deferral')
    return [
      `Out of this window: ${tasks}. No more reminders, no mark, no charge.`,
      `A later window can be entered${last === null ? '.' : `, if it closes by ${dateInWords(last)}.`}`,
      kept,
      stays,
    ];
  return [
    `Withdrawn from this window: ${tasks}. No more reminders, no mark and no outcome.`,
    'No charge for not submitting is raised after today.',
    'By recording it you say that the participant has seen the terms and was not pressed to stay.',
    kept,
    stays,
  ];
}
