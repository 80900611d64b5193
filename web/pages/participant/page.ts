// One participant (D4): the state of each task with what comes next, the whole story, and contact details for those who may see them.
import { z } from 'zod';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { intakeLines } from '../../../services/register/intake-lines.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type GoTo, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import { confirmTrn } from './confirm-trn.ts';
import { correctAddress } from './correct-address.ts';
import { participantView } from './participant-view.ts';
import * as read from './query.ts';
import {
  agreementEvent,
  copyEvent,
  emailEvent,
  historyEvent,
  problemEvent,
  sightingEvent,
  storyKinds,
  type StoryEvent,
  type TaskName,
} from './story.ts';
import type { AddressForm } from './view-model.ts';

type Here = Visit<{ readonly personId: string }>;

export const participantPage = page({
  path: patterns.participant,
  may: 'see a participant',
  load: (around, visit) => shown(around, visit, null),
  form: z.union([z.object({ email: z.string(), was: z.string() }), z.object({ trn: z.string() })]),
  submit: (around, visit, form) => ('trn' in form ? confirm(around, visit, form.trn) : correct(around, visit, form)),
});

async function confirm(around: Around, { account, params, at }: Here, trn: string): Promise<GoTo | Refusal> {
  if (account === null || !isUuid(params.personId) || !may(account, 'confirm a TRN')) return refused('not-allowed');
  const outcome = await inTransaction(around.database, (tx) =>
    confirmTrn(tx, params.personId, trn, { who: account.personId, at }),
  );
  if (isRefusal(outcome)) return outcome;
  return { goTo: pathTo('participant', params), notice: 'The TRN is confirmed.' };
}

async function correct(
  around: Around,
  visit: Here,
  { email, was }: { readonly email: string; readonly was: string },
): Promise<GoTo | Shown | Refusal> {
  const { account, params, at } = visit;
  if (
    account === null ||
    !isUuid(params.personId) ||
    !may(account, 'see contact details', { ownerId: params.personId })
  )
    return refused('not-allowed');
  const outcome = await inTransaction(around.database, (tx) =>
    correctAddress(tx, params.personId, email, was, around.frameworks.bankHolidays.days, { who: account.personId, at }),
  );
  if (isRefusal(outcome))
    return outcome.detail?.['field'] === 'email' ? shown(around, visit, { typed: email, fault: outcome }) : outcome;
  const again =
    outcome === 0
      ? ''
      : ` ${outcome === 1 ? '1 refused email is' : `${String(outcome)} refused emails are`} sent again to it.`;
  return { goTo: pathTo('participant', params), notice: `The address is corrected.${again}` };
}

interface SentBack {
  readonly typed: string;
  readonly fault: Refusal;
}

async function shown(
  { database, frameworks }: Around,
  { params: { personId }, account, query, at }: Here,
  sentBack: SentBack | null,
): Promise<Shown | Refusal> {
  const person = isUuid(personId) ? await read.personFacts(database, personId) : undefined;
  if (person?.is_participant !== true || account === null) return refused('no-such-page');
  const ids = await read.windowsOf(database, personId);
  const found = await readWindows(database, ids);
  const windows = ids.flatMap((id) => found.filter((stored) => stored.id === id));
  const entries = await Promise.all(
    windows.map(async (stored) => ({ stored, lines: await intakeLines(database, stored.id, at, personId) })),
  );
  const taskName: TaskName = (windowId, unit) => {
    const stored = windows.find(({ id }) => id === windowId);
    if (stored === undefined || unit === null) return stored === undefined ? '' : windowName(stored);
    const task = unitName(programmeOf(frameworks, stored.window.programme), unit);
    return windows.length > 1 ? `${windowName(stored)}, ${task}` : task;
  };
  const asked = query.getAll('show');
  const data = participantView({
    personId,
    person,
    entries,
    taskName,
    account,
    now: at,
    tries: await read.nextTries(database, personId),
    asked: await read.waitingForAPerson(database, personId),
    story: await storyOf(database, personId, taskName),
    show: storyKinds.filter((kind) => asked.includes(kind)),
    correct: addressForm(personId, person.email, sentBack),
  });
  return {
    title: person.name,
    view: new URL('view.hbs', import.meta.url),
    data,
    status: sentBack === null ? 200 : 422,
  };
}

async function storyOf(
  database: Around['database'],
  personId: string,
  taskName: TaskName,
): Promise<readonly StoryEvent[]> {
  const history = await read.historyOf(database, personId);
  return [
    ...history.flatMap((line) => historyEvent(line, taskName) ?? []),
    ...(await read.emailsOf(database, personId)).map(emailEvent),
    ...(await read.copiesOf(database, personId)).map((copy) => copyEvent(copy, taskName)),
    ...(await read.agreementsOf(database, personId)).map((agreement) => agreementEvent(agreement, taskName)),
    ...(await read.problemsOf(database, personId)).map((problem) => problemEvent(problem, taskName)),
    ...(await read.sightingsOf(database, personId)).map((sighting) => sightingEvent(sighting, taskName)),
  ];
}

function addressForm(personId: string, present: string, sentBack: SentBack | null): AddressForm {
  const error = sentBack === null ? '' : refusalWords(sentBack.fault).title;
  return {
    action: `${pathTo('participant', { personId })}#contact`,
    fields: [{ name: 'was', value: present }],
    errors: error === '' ? [] : [{ href: '#email', text: error }],
    email: {
      id: 'email',
      name: 'email',
      label: 'Correct the email address',
      hint: 'They are asked to confirm it. Emails that were refused are sent again to it.',
      value: sentBack?.typed ?? present,
      error,
      type: 'email',
      autocomplete: 'off',
    },
  };
}
