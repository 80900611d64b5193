// What the technical check of a cohort goes by (R36, R39, R43, R66): what its provider chose, and the sessions of its course.
import { z } from 'zod';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { checkTermsOf, setCheckTerms } from '../../../services/register/engagement/check-terms.ts';
import { endSession, listSession, sessionsOf } from '../../../services/register/engagement/sessions.ts';
import type { By } from '../../../services/register/record.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import { activitiesOf } from './activities.ts';
import { rulesView, termsBefore, type TypedSession } from './rules-view.ts';

/** One box or several. */
const names = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const activity = z.coerce.number().int().positive();
const activities = z.union([activity.transform((one) => [one]), z.array(activity)]).default([]);

const form = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('terms'),
    sponsor: z.enum(['required', 'not-required']).default('required'),
    inFull: names,
    compulsory: activities,
  }),
  z.object({ act: z.literal('list'), name: z.string().max(200), modules: activities, logs: activities }),
  z.object({ act: z.literal('end'), session: z.uuid() }),
]);

const said = {
  terms: 'Saved. Checks that are open look again.',
  list: 'The session is listed.',
  end: 'The session is off the list. What was recorded of it is kept.',
} as const;

export const checkRulesPage = page({
  path: patterns.checkRules,
  may: 'set the rules of the check',
  async load(around, { params }) {
    const stored = await outcomeWindow(around, params.windowId);
    return isRefusal(stored) ? stored : shown(around, stored, { name: '', modules: [], logs: [] }, null);
  },
  form,
  async submit(around, { params, account, at }, sent) {
    const stored = await outcomeWindow(around, params.windowId);
    if (isRefusal(stored)) return stored;
    const by = { who: account?.personId ?? '', at };
    const fault = await inTransaction(around.database, (tx) => act(tx, stored, sent, by));
    if (fault?.detail?.['field'] !== undefined && sent.act === 'list') return shown(around, stored, sent, fault);
    return fault ?? { goTo: pathTo('checkRules', params), notice: said[sent.act] };
  },
});

async function outcomeWindow({ database }: Around, id: string): Promise<StoredWindow | Refusal> {
  const stored = await findWindow(database, id);
  return isRefusal(stored) || leadsToOutcome(stored.window) ? stored : refused('no-such-page');
}

async function act(tx: Tx, stored: StoredWindow, sent: z.infer<typeof form>, by: By): Promise<Refusal | undefined> {
  switch (sent.act) {
    case 'list':
      return listSession(tx, stored.cohortId, sent, by);
    case 'end':
      return endSession(tx, stored.cohortId, sent.session, by);
    case 'terms': {
      const offered: readonly string[] = termsBefore(stored);
      const terms = {
        sponsorCommentsRequired: sent.sponsor === 'required',
        termsInFull: sent.inFull.filter((term) => offered.includes(term)),
        compulsoryActivities: sent.compulsory,
      };
      await setCheckTerms(tx, stored.cohortId, terms, by);
      return undefined;
    }
  }
}

async function shown(
  { database, frameworks, moodle }: Around,
  stored: StoredWindow,
  typed: TypedSession,
  fault: Refusal | null,
): Promise<Shown> {
  const data = rulesView({
    stored,
    programme: programmeOf(frameworks, stored.window.programme),
    terms: await checkTermsOf(database, stored.cohortId),
    sessions: await sessionsOf(database, stored.cohortId),
    activities: await activitiesOf(moodle, stored),
    typed,
    fault,
  });
  const view = new URL('view.hbs', import.meta.url);
  return { title: `Rules of the check, ${windowName(stored)}`, view, data, status: fault === null ? 200 : 422 };
}
