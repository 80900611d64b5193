// The feedback of one fail, read by a moderator before it is released (R149). By candidate number only: no name, no mark.
import { z } from 'zod';
import { shortMoment } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { feedbackFor } from '../../../services/register/release/feedback-for.ts';
import { keepReading } from '../../../services/register/release/keep-reading.ts';
import { readFinal } from '../../../services/register/release/read-final.ts';
import { finalWindow } from '../../final-window.ts';
import { isUuid } from '../../is-uuid.ts';
import { areaName } from '../../outcome-words.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { unitName, windowName } from '../../window-name.ts';
import { markedFirst, nextUnread, type Reading, readingOf } from './query.ts';
import type { FeedbackView } from './view-model.ts';

export const feedbackPage = page({
  path: patterns.feedback,
  may: 'see feedback',
  async load({ database, frameworks }, { params, account }) {
    const stored = await finalWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (!isUuid(params.submissionId)) return refused('no-such-page');
    const [script] = await readFinal(database, frameworks, { submissionIds: [params.submissionId] });
    if (script?.windowId !== stored.id || script.outcome.result === 'pass') return refused('no-such-page');
    if (!['outcome-confirmed', 'released'].includes(script.state)) return refused('no-such-page');
    const programme = programmeOf(frameworks, stored.window.programme);
    const criteria = new Map(
      programme.tasks.flatMap(({ id, contentAreas }) =>
        contentAreas.flatMap((area) => area.criteria.map((one) => [`${id}/${one.code}`, one] as const)),
      ),
    );
    const { shortfalls, areas, hash } = feedbackFor(script);
    const reading = await readingOf(database, script.submissionId);
    const waits = script.state === 'outcome-confirmed' && script.stands && reading?.hash !== hash;
    const reads = account !== null && may(account, 'read feedback');
    const own = reads && (await markedFirst(database, script.submissionId, account.personId));
    const data: FeedbackView = {
      margin: [windowName(stored), script.candidate],
      title: `${script.candidate}, ${unitName(programme, script.unit)}: ${shortfalls.length === 1 ? '1 criterion' : `${String(shortfalls.length)} criteria`} not met`,
      lead: 'This is what the participant will read. It is fair when each line says what was missing and nothing in it is a mark.',
      shortfalls: shortfalls.map(({ key, code, asks, words }) => {
        const found = criteria.get(key);
        return { code, criterion: [found?.stem, found?.text ?? code].filter((part) => part).join(' '), asks, words };
      }),
      areas: areas.flatMap(({ area, words }) =>
        words.length === 0 ? [] : [{ area: areaName(programme, area), words }],
      ),
      read: readingInWords(reading, hash, own && waits),
      button:
        reads && !own && waits
          ? {
              action: pathTo('feedback', params),
              fields: [{ name: 'seen', value: hash }],
              text: 'I have read this feedback',
              about: '',
              primary: true,
            }
          : null,
      back:
        account !== null && may(account, 'see outcomes')
          ? { href: pathTo('outcomes', { windowId: stored.id }), text: 'Back to the outcomes' }
          : { href: pathTo('moderationQueue', {}), text: 'Back to moderation' },
    };
    return { title: 'Feedback', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ seen: z.string() }),
  maySubmit: 'read feedback',
  async submit({ database, frameworks }, { params, account, at }, { seen }) {
    const stored = await finalWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (!isUuid(params.submissionId)) return refused('no-such-page');
    const kept = await inTransaction(database, (tx) =>
      keepReading(tx, frameworks, params.submissionId, seen, { who: account?.personId ?? '', at }),
    );
    if (isRefusal(kept)) return kept;
    const next = await nextUnread(database, frameworks, stored.id, account?.personId ?? '');
    return next === null
      ? {
          goTo: pathTo('feedback', params),
          notice: 'Your reading is kept. No other feedback of this window waits for you.',
        }
      : {
          goTo: pathTo('feedback', { windowId: stored.id, submissionId: next }),
          notice: 'Your reading is kept. This is the next one.',
        };
  },
});

/** Who has read it, and why the reader of this page cannot; '' where neither is to be said. */
function readingInWords(reading: Reading | null, hash: string, isOwn: boolean): string {
  const read =
    reading === null
      ? ''
      : `Read by ${reading.name}, ${shortMoment(reading.at)}${reading.hash === hash ? '' : ', before its words changed'}. `;
  const why = isOwn ? 'You marked this script first: somebody else has to read what was written about it.' : '';
  return `${read}${why}`.trim();
}
