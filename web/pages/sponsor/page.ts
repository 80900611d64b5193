// What a sponsor's link opens (S1, R67). Opening it changes nothing, so that a mail scanner confirms nothing; the button does.
import { z } from 'zod';
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { isCodeFor } from '../../../services/identity/secret-codes.ts';
import {
  confirmAsSponsor,
  sponsorConfirmation,
  type SponsorConfirmation,
} from '../../../services/register/requests/sponsor-confirmation.ts';
import { readWindow } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName } from '../../window-name.ts';
import type { SponsorView } from './view-model.ts';

const form = z.object({
  code: z.string(),
  name: z.string().max(200),
  role: z.string().max(200),
  comments: z.string().max(20_000).default(''),
});

type Given = Omit<z.infer<typeof form>, 'code'>;

export const sponsorPage = page({
  path: patterns.sponsor,
  may: 'anyone',
  async load(around, { params, query, at }) {
    const code = query.get('code') ?? '';
    const asked = await askedFor(around, params.confirmationId, code);
    if (asked === undefined) return refused('sponsor-link-over');
    if (asked.confirmedAt !== null) return done(around, asked);
    if (!isOpen(asked, at)) return refused('sponsor-link-over');
    return asking(around, asked, code, { name: asked.sponsor.trim(), role: '', comments: '' }, []);
  },
  form,
  async submit(around, { params, at }, { code, ...typed }) {
    const asked = await askedFor(around, params.confirmationId, code);
    if (asked === undefined) return refused('sponsor-link-over');
    // Pressed twice: what the first press did stands.
    if (asked.confirmedAt !== null) return { goTo: pathTo('sponsor', params, { code }) };
    const given = { name: typed.name.trim(), role: typed.role.trim(), comments: typed.comments.trim() };
    const faults = [
      ...(given.name === '' ? [refused('confirm-name-missing', { field: 'name' })] : []),
      ...(given.role === '' ? [refused('confirm-role-missing', { field: 'role' })] : []),
    ];
    if (faults.length > 0) return asking(around, asked, code, typed, faults);
    const fault = await inTransaction(around.database, (tx) => confirmAsSponsor(tx, asked.id, given, at));
    return fault ?? { goTo: pathTo('sponsor', params, { code }) };
  },
});

async function askedFor(
  { config, database }: Around,
  id: string,
  code: string,
): Promise<SponsorConfirmation | undefined> {
  if (!isUuid(id) || !isCodeFor(config.sessionSecret, 'sponsor', id, code)) return undefined;
  return sponsorConfirmation(database, id);
}

const isOpen = (asked: SponsorConfirmation, at: Date) =>
  asked.isOpen && asked.endedAt === null && at <= asked.expiresAt;

async function projectOf({ database, frameworks }: Around, asked: SponsorConfirmation): Promise<string> {
  const { window } = await readWindow(database, asked.windowId);
  return `${window.programme.programme} ${unitName(programmeOf(frameworks, window.programme), asked.unit)}`;
}

async function asking(
  around: Around,
  asked: SponsorConfirmation,
  code: string,
  typed: Given,
  faults: readonly Refusal[],
): Promise<Shown> {
  const errorOf = (field: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === field);
    return fault === undefined ? '' : refusalWords(fault).title;
  };
  const data: SponsorView = {
    margin: [await projectOf(around, asked)],
    title: `Confirm your comments on ${asked.participant}’s project`,
    lead: `You are asked as their sponsor. Two minutes, no account. The link works until ${deadlineInWords(asked.expiresAt)}.`,
    says: [
      `You confirm that you are ${asked.participant}’s sponsor for this project, and that the comments handed in as yours are yours.`,
      'Your name and role stand with them, in place of a signature.',
      'If you have not written comments yet, write them here.',
    ],
    form: {
      action: pathTo('sponsor', { confirmationId: asked.id }),
      fields: [{ name: 'code', value: code }],
      errors: faults.map((fault) => ({ href: `#${String(fault.detail?.['field'])}`, text: refusalWords(fault).title })),
      comments: {
        id: 'comments',
        name: 'comments',
        label: 'Your comments, if they are not in a document',
        hint: 'How the project was led, and what came of it. An assessor reads this: leave names out.',
        value: typed.comments,
        error: '',
      },
      name: {
        id: 'name',
        name: 'name',
        label: 'Your name',
        hint: '',
        value: typed.name,
        error: errorOf('name'),
        type: 'text',
        autocomplete: 'name',
      },
      role: {
        id: 'role',
        name: 'role',
        label: 'Your role',
        hint: 'For example: headteacher.',
        value: typed.role,
        error: errorOf('role'),
        type: 'text',
        autocomplete: 'organization-title',
      },
    },
    contact: around.config.provider.teamEmail,
  };
  return { ...shown(data), status: faults.length > 0 ? 422 : 200 };
}

async function done(around: Around, asked: SponsorConfirmation): Promise<Shown> {
  const { confirmedAt, name, role } = asked;
  return shown({
    margin: [await projectOf(around, asked)],
    title: 'Thank you. It is confirmed',
    lead: confirmedAt === null ? '' : `Recorded ${momentInWords(confirmedAt)}, for ${name ?? ''}, ${role ?? ''}.`,
    says: [`${asked.participant} sees that you have confirmed. Nothing more is needed from you.`],
    form: null,
    contact: around.config.provider.teamEmail,
  });
}

function shown(data: SponsorView): Shown {
  return { title: data.title, view: new URL('view.hbs', import.meta.url), data, layout: 'reading' };
}
