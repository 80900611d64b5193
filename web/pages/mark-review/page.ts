// Review (A3): what is missing is listed and linked, what is whole is submitted, and for 15 minutes taken back (R113, R124, R125).
import { z } from 'zod';
import { isRefusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { recallSheet, submitSheet } from '../../../services/register/marking/submit-sheet.ts';
import { openSheet } from '../../open-sheet.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { reviewView } from './review-view.ts';

export const markReviewPage = page({
  path: patterns.markReview,
  may: 'open a mark sheet',
  async load(around, { params, account, at }) {
    const opened = await openSheet(around, params.sheetId, account);
    if (isRefusal(opened)) return opened;
    const data = reviewView(opened.sheet, opened.isOwn, at);
    return { title: `${opened.sheet.candidate}, review`, view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ act: z.enum(['submit', 'recall']) }),
  async submit(around, { params, account, at }, { act }) {
    const opened = await openSheet(around, params.sheetId, account);
    if (isRefusal(opened)) return opened;
    const by = { who: account?.personId ?? '', at };
    const done = await inTransaction(around.database, (tx) =>
      act === 'submit'
        ? submitSheet(tx, around.frameworks, params.sheetId, by)
        : recallSheet(tx, around.frameworks, params.sheetId, by),
    );
    if (isRefusal(done)) return done;
    const { candidate } = done;
    if (act === 'recall')
      return {
        goTo: pathTo('mark', params),
        notice: `${candidate} is open again. The record shows that it was recalled.`,
      };
    return { goTo: pathTo('markReview', params), notice: `${candidate} is submitted.` };
  },
});
