// The link that signs a person in: it works once, and for 20 minutes.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { signInProps } from './props.ts';

/** The declaration of the sign-in link. */
export const signIn = email({
  name: 'sign-in',
  id: null,
  to: 'anyone',
  folder: new URL('.', import.meta.url),
  props: signInProps,
  mustSay: ['link', 'until'],
  preview: 'It works once, for {{minutes}}.',
  because: 'You get this because someone asked to sign in to Moderato with this address.',
  examples,
});
