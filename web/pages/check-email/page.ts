// Shows the one email that asks for everything (R82) with its deadline (R83, R84), and sends it.
import { z } from 'zod';
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { refuseRequest } from '../../../domain/technical-check/results.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readChecked, type CheckedSubmission } from '../../../services/register/checked-submission.ts';
import { takenAt } from '../../../services/register/copies-taken.ts';
import { correctionAsked } from '../../../services/register/correction-asked.ts';
import { askBack, dueFrom, itemsOf } from '../../../services/register/leave-check.ts';
import { correctionRequestWords } from '../../../templates/emails/correction-request/words.ts';
import { renderEmail } from '../../../templates/render-email.ts';
import { afterCheck, inQueue } from '../../checks/next-check.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { unitName, windowName } from '../../window-name.ts';
import type { CheckEmailView } from './view-model.ts';

export const checkEmailPage = page({
  path: patterns.checkEmail,
  may: 'check submissions',
  async load(around, { params, at }) {
    const one = await readOne(around, params.submissionId);
    if (isRefusal(one)) return one;
    const dueAt = dueFrom(at, around.frameworks.bankHolidays.days);
    const { subject, text } = await rendered(around, one, dueAt);
    const data: CheckEmailView = {
      margin: [windowName(one.stored), `Candidate ${one.candidate}`],
      title: `${one.name} has until ${deadlineInWords(dueAt)}`,
      lead: `Everything that ${unitName(one.programme, one.unit)} needs, in one email. Sending it opens the task in Moodle until then.`,
      subject,
      text,
      action: pathTo('checkEmail', params),
      button: 'Send it and open the task in Moodle',
      back: { href: pathTo('check', params), text: 'Back to the checklist' },
    };
    return { title: 'Ask for corrections', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({}),
  async submit({ database, frameworks }, { params, account, at }) {
    if (account === null || !isUuid(params.submissionId)) return refused('no-such-page');
    const by = { who: account.personId, at };
    const one = await readChecked(database, frameworks, params.submissionId);
    if (one === undefined) return refused('no-such-page');
    const { next } = await inQueue(database, one.stored.id, one.id, may(account, 'decide a correction'));
    const fault = await inTransaction(database, async (tx) => {
      const now = await readChecked(tx, frameworks, params.submissionId);
      return now === undefined ? refused('no-such-page') : askBack(tx, now, frameworks.bankHolidays.days, false, by);
    });
    return (
      fault ?? {
        goTo: afterCheck(one.stored.id, next),
        notice: `${one.name}: the email is on its way, and the task is being opened in Moodle.`,
      }
    );
  },
});

async function readOne({ database, frameworks }: Around, id: string): Promise<CheckedSubmission | Refusal> {
  const one = isUuid(id) ? await readChecked(database, frameworks, id) : undefined;
  if (one === undefined) return refused('no-such-page');
  if (one.submission.state !== 'technical-check') return refused('not-from-here');
  return refuseRequest(one.results) ?? one;
}

async function rendered({ database, config, moodle }: Around, one: CheckedSubmission, dueAt: Date) {
  const { name, teamEmail, teamPhone } = config.provider;
  const sender = {
    team: 'The NPQ team',
    provider: name,
    contact: teamEmail,
    phone: teamPhone === '' ? null : teamPhone,
    page: `${config.baseUrl}${pathTo('status', {})}`,
  };
  const asked = correctionAsked(one, { items: itemsOf(one), dueAt }, moodle.url, await takenAt(database, one.copyIds));
  return renderEmail('correction-request', correctionRequestWords({ name: one.name, sender, ...asked }));
}
