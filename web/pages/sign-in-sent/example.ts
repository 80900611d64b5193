// The page after asking, as tests render it.
import type { SignInSentView } from './view-model.ts';

/** In a rehearsal. */
export const signInSentExample: SignInSentView = {
  email: 'office@fellside.example',
  minutes: 20,
  againHref: '/sign-in',
  caughtMailHref: 'http://127.0.0.1:8025/',
};
