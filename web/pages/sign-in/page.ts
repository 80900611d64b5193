// Asking for a sign-in link. The answer is the same whether or not the address is known here.
import { z } from 'zod';
import { inTransaction } from '../../../services/database/database.ts';
import { askForLink } from '../../../services/identity/sign-in-link.ts';
import { ownPlace } from '../../own-place.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import type { SignInView } from './view-model.ts';

export const signInPage = page({
  path: patterns.signIn,
  may: 'anyone',
  load: (around, { account, query }) => {
    const then = ownPlace(query.get('then') ?? '');
    return Promise.resolve(account === null ? asking(around, { email: '', then }, '') : { goTo: then });
  },
  form: z.object({ email: z.string(), then: z.string().default('') }),
  async submit(around, { at }, sent) {
    const { email } = sent;
    const goesTo = ownPlace(sent.then);
    const address = email.trim();
    if (!z.email().safeParse(address).success)
      return { ...asking(around, sent, 'Give your email address, such as name@school.example'), status: 422 };
    await inTransaction(around.database, (tx) =>
      askForLink(tx, { email: address, goesTo }, around.config.sessionSecret, at),
    );
    return { goTo: pathTo('signInSent', {}, { email: address }) };
  },
});

/** The form with what was typed; `then` is where the sign-in leads. */
function asking(
  { config }: Around,
  { email, then }: { readonly email: string; readonly then: string },
  error: string,
): Shown {
  const data: SignInView = {
    action: pathTo('signIn', {}),
    fields: then === '/' || then === '' ? [] : [{ name: 'then', value: then }],
    errors: error === '' ? [] : [{ href: '#email', text: error }],
    email: {
      id: 'email',
      name: 'email',
      label: 'Email address',
      hint: 'We send you a link that works once, for 20 minutes.',
      value: email,
      error,
      type: 'email',
      autocomplete: 'email',
    },
    moodleHref: config.moodle.url === '' ? null : config.moodle.url,
    asAnyoneHref: config.mode === 'rehearsal' ? pathTo('rehearsal', {}) : null,
  };
  return { title: 'Sign in', view: new URL('view.hbs', import.meta.url), data, layout: 'sign-in' };
}
