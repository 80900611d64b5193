// An assessor hands a script back, or says that they know whose it is (R105, R109): the next plan offers it to somebody else.
import { z } from 'zod';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { handBack } from '../../../services/register/marking/hand-back.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { scriptInHand } from './query.ts';
import type { HandBackView } from './view-model.ts';

const reasons = {
  conflict: ['I know the participant or the school', 'No script of this participant will come to you again'],
  'too-many': ['I have too many scripts', ''],
  away: ['I am away or ill', ''],
  other: ['Something else', ''],
} as const;
const codes = ['conflict', 'too-many', 'away', 'other'] as const;
const form = z.object({ reason: z.enum(codes).optional(), words: z.string().max(1_000).default('') });

type Here = Visit<{ readonly submissionId: string }>;

export const handBackPage = page({
  path: patterns.handBack,
  may: 'mark scripts',
  load: (around, visit) => shown(around, visit, {}, []),
  form,
  async submit(around, visit, typed) {
    const faults = [
      ...(typed.reason === undefined ? [refused('hand-back-reason-missing', { field: 'reason' })] : []),
      ...(typed.words.trim() === '' ? [refused('hand-back-words-missing', { field: 'words' })] : []),
    ];
    if (typed.reason === undefined || faults.length > 0) return shown(around, visit, typed, faults);
    if (!isUuid(visit.params.submissionId)) return refused('no-such-page');
    const { reason, words } = typed;
    const by = { who: visit.account?.personId ?? '', at: visit.at };
    const done = await inTransaction(around.database, (tx) =>
      handBack(tx, visit.params.submissionId, { reason, words: words.trim() }, by),
    );
    if (isRefusal(done)) return done;
    return {
      goTo: pathTo('myScripts', {}),
      notice: done === 1 ? 'The script is handed back.' : `${String(done)} scripts are handed back.`,
    };
  },
});

async function shown(
  { database }: Around,
  { params, account }: Here,
  typed: { readonly reason?: (typeof codes)[number] | undefined; readonly words?: string },
  faults: readonly Refusal[],
): Promise<Shown | Refusal> {
  const script = isUuid(params.submissionId)
    ? await scriptInHand(database, params.submissionId, account?.personId ?? '')
    : undefined;
  if (script === undefined) return refused('script-not-yours');
  const errorAt = (name: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === name);
    return fault === undefined ? '' : refusalWords(fault).title;
  };
  const data: HandBackView = {
    margin: ['My scripts', script.candidate],
    title: `Hand back ${script.candidate}`,
    lead: `${script.together === 1 ? 'It goes' : 'One assessor marks all of a participant, so both tasks go'} back to the pool and then to somebody else.${script.started ? ' What you have marked and not submitted is thrown away.' : ''}`,
    action: pathTo('handBack', params),
    errors: faults.map(({ detail }) => ({
      href: `#${String(detail?.['field'])}`,
      text: errorAt(String(detail?.['field'])),
    })),
    reason: {
      id: 'reason',
      name: 'reason',
      label: 'Reason',
      hint: '',
      error: errorAt('reason'),
      options: codes.map((code) => ({
        value: code,
        text: reasons[code][0],
        why: reasons[code][1],
        chosen: typed.reason === code,
      })),
    },
    words: {
      id: 'words',
      name: 'words',
      label: 'What happened, in a sentence',
      hint: 'The team reads it. Name nobody',
      type: 'text',
      value: typed.words ?? '',
      error: errorAt('words'),
      autocomplete: 'off',
    },
    back: pathTo('myScripts', {}),
  };
  return { title: data.title, view: new URL('view.hbs', import.meta.url), data, status: faults.length > 0 ? 422 : 200 };
}
