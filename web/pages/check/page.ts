// One submission in the technical check (C2): a person answers each requirement; an admin decides what the clock may not.
import { z } from 'zod';
import { may } from '../../../domain/policy/may.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { answers, type RequirementResult } from '../../../domain/technical-check/results.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readChecked } from '../../../services/register/checked-submission.ts';
import { correctionsOf } from '../../../services/register/correction-row.ts';
import { filesOfCopies } from '../../../services/register/document-readings.ts';
import { dueFrom } from '../../../services/register/leave-check.ts';
import { notRelevantIn } from '../../../services/register/not-relevant.ts';
import { whyNotReopened } from '../../../services/register/not-reopened.ts';
import { exceptionsOf } from '../../../services/register/requests/settle-beside.ts';
import { sponsorConfirmationsOf } from '../../../services/register/requests/sponsor-confirmation.ts';
import { afterCheck, inQueue } from '../../checks/next-check.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { act, type CheckForm } from './act.ts';
import { checkView } from './check-view.ts';
import { checkTimes } from './query.ts';
import { anchorOf } from './requirement-areas.ts';

const acts = [
  'save',
  'pass',
  'preview',
  'tell',
  'reopen',
  'extend',
  'another-round',
  'as-before',
  'with-return',
  'not-ready',
] as const;
const sentBack: readonly string[] = [
  'check-not-complete',
  'check-not-met',
  'line-missing',
  'exception-not-recorded',
  'nothing-to-correct',
  'no-round-left',
  'reason-missing',
];

const notices: Readonly<Record<(typeof acts)[number], string>> = {
  save: 'Saved.',
  pass: 'Ready to mark.',
  preview: '',
  tell: 'The participant is told what is still wrong.',
  reopen: 'Moodle is asked again to open it.',
  extend: 'More time is given, and the participant is told.',
  'another-round': 'Another round is open, and the participant is told.',
  'as-before': 'It goes to marking as it was before.',
  'with-return': 'It goes to marking with what came back.',
  'not-ready': 'Not ready for assessment. The team is told.',
};

export const checkPage = page({
  path: patterns.check,
  may: 'check submissions',
  load: (around, { params, at, account }) =>
    shown(around, params.submissionId, at, account !== null && may(account, 'decide a correction'), null),
  form: z.object({
    act: z.enum(acts),
    answer: z.record(z.string(), z.enum(answers)).default({}),
    note: z.record(z.string(), z.string()).default({}),
    aside: z.record(z.string(), z.string().max(500)).default({}),
    reason: z.string().default(''),
  }),
  async submit(around, { params, account, at }, form) {
    if (account === null || !isUuid(params.submissionId)) return refused('no-such-page');
    const mayDecide = may(account, 'decide a correction');
    const by = { who: account.personId, at };
    const one = await readChecked(around.database, around.frameworks, params.submissionId);
    if (one === undefined) return refused('no-such-page');
    const { next } = await inQueue(around.database, one.stored.id, one.id, mayDecide);
    const fault = await inTransaction(around.database, (tx) =>
      act(tx, around.frameworks, params.submissionId, form, mayDecide, by),
    );
    if (fault !== null && sentBack.includes(fault.refused))
      return shown(around, params.submissionId, at, mayDecide, { fault, form });
    if (fault !== null) return fault;
    if (form.act === 'preview') return { goTo: pathTo('checkEmail', params) };
    const notice = notices[form.act];
    if (form.act === 'save' || form.act === 'reopen') return { goTo: pathTo('check', params), notice };
    return { goTo: afterCheck(one.stored.id, next), notice: `${one.name}: ${notice}` };
  },
});

interface SentBack {
  readonly fault: Refusal;
  readonly form: CheckForm;
}

async function shown(
  { database, frameworks }: Around,
  id: string,
  at: Date,
  mayDecide: boolean,
  back: SentBack | null,
): Promise<Shown | Refusal> {
  const one = isUuid(id) ? await readChecked(database, frameworks, id) : undefined;
  if (one === undefined || one.copyIds.length === 0) return refused('no-such-page');
  const needsReason = back?.fault.refused === 'reason-missing';
  const corrections = await correctionsOf(database, id);
  const last = corrections.at(-1);
  const data = checkView({
    one,
    files: await filesOfCopies(database, one.copyIds),
    corrections,
    notRelevant: await notRelevantIn(database, id),
    exceptions: await exceptionsOf(database, id),
    sponsors: await sponsorConfirmationsOf(database, id),
    shut: last === undefined ? null : await whyNotReopened(database, last.id),
    dueAt: dueFrom(at, frameworks.bankHolidays.days),
    now: at,
    times: await checkTimes(database, id, one.copyIds),
    queue: await inQueue(database, one.stored.id, id, mayDecide),
    mayDecide,
    errors:
      back === null ? [] : [{ href: needsReason ? '#reason' : firstOpen(one), text: refusalWords(back.fault).title }],
    reason: back?.form.reason ?? '',
    reasonError: needsReason ? refusalWords(back.fault).title : '',
  });
  return {
    title: `Check, ${one.name}`,
    view: new URL('view.hbs', import.meta.url),
    data,
    layout: 'bench',
    status: back === null ? 200 : 422,
  };
}

/** Where the first thing to answer or to write stands. */
function firstOpen({ results }: { readonly results: readonly RequirementResult[] }): string {
  const first =
    results.find(({ answer, note }) => answer === null || (answer === 'not-met' && note.trim() === ''))?.requirement
      .key ??
    results[0]?.requirement.key ??
    '';
  return `#${anchorOf(first)}`;
}
