// One email as it was sent. The text version is shown: it says the same as the HTML, and nothing in it can run.
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import { refused } from '../../../domain/refusal.ts';
import { emailName } from '../../email-words.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import { attemptsOf, emailFacts, type Attempt } from './query.ts';
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
        { key: 'Message-ID', value: email.message_id ?? 'none yet' },
      ],
      text: email.body === null ? '' : withoutCodes(email.body),
      quiet: 'It is written at the moment it is first sent.',
      attempts: attempts.map(({ at, outcome, reply }) => ({ at, tag: outcomes[outcome], reply })),
      noAttempt: 'Not tried yet.',
      back: { href: pathTo('participant', { personId: email.person_id }), text: `Everything about ${email.name}` },
    };
    return { title: data.title, view: new URL('view.hbs', import.meta.url), data };
  },
});
