// After a link was asked for.
import { linkMinutes } from '../../../services/identity/sign-in-link.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import type { SignInSentView } from './view-model.ts';

export const signInSentPage = page({
  path: patterns.signInSent,
  may: 'anyone',
  load({ config }, { query }) {
    const data: SignInSentView = {
      email: query.get('email') ?? '',
      minutes: linkMinutes,
      againHref: pathTo('signIn', {}),
      caughtMailHref:
        config.rehearsal === undefined || config.rehearsal.mailPageUrl === '' ? null : config.rehearsal.mailPageUrl,
    };
    return Promise.resolve({
      title: 'Look in your inbox',
      view: new URL('view.hbs', import.meta.url),
      data,
      layout: 'sign-in',
    });
  },
});
