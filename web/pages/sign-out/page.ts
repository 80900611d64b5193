// Signing out ends the session on the server, not only in the browser.
import { z } from 'zod';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';

export const signOutPage = page({
  path: patterns.signOut,
  may: 'anyone',
  load: () => Promise.resolve({ goTo: pathTo('home', {}) }),
  form: z.object({}),
  submit: () => Promise.resolve({ goTo: pathTo('signIn', {}), signIn: null }),
});
