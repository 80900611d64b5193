// What the emailed link opens. Opening it changes nothing, so that a mail scanner cannot use it up; a button signs in.
import { z } from 'zod';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { useLink } from '../../../services/identity/sign-in-link.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { linkWaiting } from './query.ts';
import type { SignInConfirmView } from './view-model.ts';

export const signInConfirmPage = page({
  path: patterns.signInConfirm,
  may: 'anyone',
  async load({ config, database }, { params, query, at }) {
    const code = query.get('code') ?? '';
    const link = await linkWaiting(database, params.linkId, code, config.sessionSecret, at);
    if (link === undefined) return refused('link-used-or-old');
    const data: SignInConfirmView = {
      action: pathTo('signInConfirm', params),
      fields: [{ name: 'code', value: code }],
      email: link.email,
      worksUntil: link.worksUntil,
    };
    return { title: 'Sign in', view: new URL('view.hbs', import.meta.url), data, layout: 'sign-in' };
  },
  form: z.object({ code: z.string() }),
  async submit({ config, database }, { params, at }, { code }) {
    const used = await inTransaction(database, (tx) => useLink(tx, params.linkId, code, config.sessionSecret, at));
    return isRefusal(used) ? used : { goTo: used.goesTo, signIn: used.account.personId };
  },
});
