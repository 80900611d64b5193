// A participant sends their sponsor the link that confirms (R67).
import { z } from 'zod';
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readChecked, type CheckedSubmission } from '../../../services/register/checked-submission.ts';
import {
  askSponsor,
  sponsorConfirmationsOf,
  type NamedSponsor,
  type SponsorConfirmation,
} from '../../../services/register/requests/sponsor-confirmation.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import type { AskSponsorView } from './view-model.ts';

type Here = Visit<{ readonly personId: string }>;

export const askSponsorPage = page({
  path: patterns.askSponsor,
  may: 'see own page',
  async load(around, visit) {
    const one = await ownSubmission(around, visit);
    return one === undefined ? refused('no-such-page') : shown(around, one, { name: '', email: '' }, null);
  },
  form: z.object({ name: z.string().max(200), email: z.string().max(300) }),
  async submit(around, visit, typed) {
    const one = await ownSubmission(around, visit);
    if (one === undefined) return refused('no-such-page');
    const by = { who: visit.params.personId, at: visit.at };
    const fault = await inTransaction(around.database, (tx) => askSponsor(tx, one.id, typed, by));
    if (fault?.detail?.['field'] !== undefined) return shown(around, one, typed, fault);
    if (fault !== undefined) return fault;
    return {
      goTo: pathTo('ownStatus', visit.params, { window: one.stored.id }),
      notice: `The link has been sent to ${typed.email.trim()}. It works for three weeks.`,
    };
  },
});

/** The submission that the address names, where it is this person's and asks for a sponsor's comments. */
async function ownSubmission(
  { database, frameworks }: Around,
  { params, query }: Here,
): Promise<CheckedSubmission | undefined> {
  const id = query.get('submission') ?? '';
  const one = isUuid(id) ? await readChecked(database, frameworks, id) : undefined;
  const wantsSponsor = one?.requirements.some(({ document }) => document?.id === 'sponsor-comments') === true;
  return one?.personId === params.personId && wantsSponsor ? one : undefined;
}

async function shown(
  { database }: Around,
  one: CheckedSubmission,
  typed: NamedSponsor,
  fault: Refusal | null,
): Promise<Shown> {
  const text = fault === null ? '' : refusalWords(fault).title;
  const at = (field: string) => (fault?.detail?.['field'] === field ? text : '');
  const params = { personId: one.personId };
  const blank = { hint: '', type: 'text', autocomplete: 'off' } as const;
  const data: AskSponsorView = {
    margin: [windowName(one.stored), unitName(one.programme, one.unit)],
    title: 'Ask your sponsor to confirm',
    lead: 'Your sponsor is usually the head of your school. Their comments carry their name, role and signature, or this confirmation.',
    sent: (await sponsorConfirmationsOf(database, one.id)).map(sentWords),
    action: pathTo('askSponsor', params, { submission: one.id }),
    fields: [],
    errors: fault === null ? [] : [{ href: `#${String(fault.detail?.['field'])}`, text }],
    name: { ...blank, id: 'name', name: 'name', label: 'Their name', value: typed.name, error: at('name') },
    email: {
      ...blank,
      id: 'email',
      name: 'email',
      label: 'Their email address at school',
      hint: 'Check it twice: the link goes there and nowhere else.',
      value: typed.email,
      error: at('email'),
      type: 'email',
    },
    back: { href: pathTo('ownStatus', params, { window: one.stored.id }), text: 'Leave without sending' },
  };
  const view = new URL('view.hbs', import.meta.url);
  return { title: data.title, view, data, layout: 'reading', status: fault === null ? 200 : 422 };
}

function sentWords({ sponsor, sponsorEmail, askedAt, expiresAt, endedAt, confirmedAt }: SponsorConfirmation): string {
  const to = `To ${sponsor}, ${sponsorEmail}, ${momentInWords(askedAt)}`;
  if (confirmedAt !== null) return `${to}: confirmed ${momentInWords(confirmedAt)}.`;
  return endedAt === null ? `${to}: works until ${deadlineInWords(expiresAt)}.` : `${to}: ended by a newer one.`;
}
