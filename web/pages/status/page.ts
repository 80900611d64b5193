// The stable address that Moodle and every email link to: whoever is signed in goes on to their own page (R34).
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';

export const statusPage = page({
  path: patterns.status,
  may: 'signed-in',
  load: (_around, { account }) =>
    Promise.resolve({
      goTo: account === null ? pathTo('signIn', {}) : pathTo('ownStatus', { personId: account.personId }),
    }),
});
