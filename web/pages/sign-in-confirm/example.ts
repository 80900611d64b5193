// The page behind the emailed link, as tests render it.
import type { SignInConfirmView } from './view-model.ts';

/** A link that still works. */
export const signInConfirmExample: SignInConfirmView = {
  action: '/sign-in/confirm',
  fields: [{ name: 'token', value: 'opaque' }],
  email: 'office@fellside.example',
  worksUntil: new Date('2022-03-03T12:20:00Z'),
};
