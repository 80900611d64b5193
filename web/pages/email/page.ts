// One email as it was sent. The text version is shown: it says the same as the HTML, and nothing in it can run.
import { z } from 'zod';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { otherWays } from '../../../domain/grade/moodle-grade.ts';
import { jobOnceTold } from '../../../domain/pipeline/owed-once-told.ts';
import { may } from '../../../domain/policy/may.ts';
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { tellOtherwise } from '../../../services/register/told.ts';
import { emailName } from '../../email-words.ts';
import { otherWayWords } from '../../grade-words.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import { attemptsOf, emailFacts, type Attempt, type EmailFacts } from './query.ts';
import type { EmailView } from './view-model.ts';
import { withoutCodes } from './without-codes.ts';

const outcomes: Readonly<Record<Attempt['outcome'], Tag>> = {
  accepted: { state: 'done', word: 'Accepted' },
  refused: { state: 'stopped', word: 'Refused' },
  later: { state: 'in progress', word: 'Asked to wait' },
};

export const emailPage = page({
  path: patterns.email,
  may: 'see a participant',
  async load({ database }, { params, account }) {
    const email = isUuid(params.emailId) ? await emailFacts(database, params.emailId) : undefined;
    if (email === undefined || account === null) return refused('no-such-page');
    const seesAddress = may(account, 'see contact details', { ownerId: email.person_id });
    const attempts = await attemptsOf(database, params.emailId);
    const data: EmailView = {
      margin: ['Email', email.name],
      title: email.subject ?? emailName(email.template),
      lead: '',
      facts: [
        { key: 'To', value: seesAddress && email.address !== null ? `${email.name}, ${email.address}` : email.name },
        { key: 'What', value: emailName(email.template) },
        { key: 'Written', value: momentInWords(email.created_at) },
        { key: 'Settled', value: email.settled_at === null ? 'not yet' : momentInWords(email.settled_at) },
        ...toldOtherwise(email),
        { key: 'Message-ID', value: email.message_id ?? 'none yet' },
      ],
      text: email.body === null ? '' : withoutCodes(email.body),
      quiet: 'It is written at the moment it is first sent.',
      attempts: attempts.map(({ at, outcome, reply }) => ({ at, tag: outcomes[outcome], reply })),
      noAttempt: 'Not tried yet.',
      otherwise:
        mayBeToldOtherwise(email) && may(account, 'record another way of telling')
          ? otherwiseForm(params.emailId)
          : null,
      back: { href: pathTo('participant', { personId: email.person_id }), text: `Everything about ${email.name}` },
    };
    return { title: data.title, view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ way: z.enum(otherWays) }),
  maySubmit: 'record another way of telling',
  async submit({ database }, { params, account, at }, { way }) {
    if (!isUuid(params.emailId)) return refused('no-such-page');
    const by = { who: account?.personId ?? '', at };
    const fault = await inTransaction(database, (tx) => tellOtherwise(tx, params.emailId, way, by));
    return fault ?? { goTo: pathTo('email', params), notice: 'Recorded. What waited for this letter goes on.' };
  },
});

const mayBeToldOtherwise = ({ state, template, told_way }: EmailFacts) =>
  state === 'refused' && told_way === null && jobOnceTold(template) !== undefined;

function toldOtherwise({ told_way, told_at, told_by }: EmailFacts): EmailView['facts'] {
  return told_way === null || told_at === null
    ? []
    : [{ key: 'Told', value: `${otherWayWords[told_way]}, ${momentInWords(told_at)}, by ${told_by ?? ''}` }];
}

const otherwiseForm = (emailId: string): EmailView['otherwise'] => ({
  action: pathTo('email', { emailId }),
  way: {
    id: 'way',
    name: 'way',
    label: 'How were they told?',
    hint: 'Record it once they have been told. Their grades are then written to Moodle.',
    error: '',
    options: otherWays.map((way, at) => ({ value: way, text: otherWayWords[way], why: '', chosen: at === 0 })),
  },
});
