// The start: whoever comes here goes on to what is theirs.
import { may } from '../../../domain/policy/may.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';

export const homePage = page({
  path: patterns.home,
  may: 'signed-in',
  load({ config }, { account }) {
    if (account !== null && may(account, 'see windows', { mode: config.mode }))
      return Promise.resolve({ goTo: pathTo('windows', {}) });
    if (account !== null && may(account, 'check submissions', { mode: config.mode }))
      return Promise.resolve({ goTo: pathTo('checks', {}) });
    if (account !== null && may(account, 'mark scripts')) return Promise.resolve({ goTo: pathTo('myScripts', {}) });
    if (account !== null && may(account, 'see a moderation queue'))
      return Promise.resolve({ goTo: pathTo('moderationQueue', {}) });
    if (account !== null && may(account, 'see own page', { ownerId: account.personId }))
      return Promise.resolve({ goTo: pathTo('ownStatus', { personId: account.personId }) });
    return Promise.resolve({
      title: 'Nothing waits for you',
      view: new URL('view.hbs', import.meta.url),
      data: { margin: [account?.name ?? ''], contact: config.provider.teamEmail },
      layout: 'reading',
    });
  },
});
