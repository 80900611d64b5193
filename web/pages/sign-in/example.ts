// The sign-in page as tests render it.
import type { SignInView } from './view-model.ts';

/** Nothing typed yet, in a rehearsal. */
export const signInExample: SignInView = {
  action: '/sign-in',
  fields: [],
  errors: [],
  email: {
    id: 'email',
    name: 'email',
    label: 'Email address',
    hint: 'We send you a link that works once, for 20 minutes.',
    value: '',
    error: '',
    type: 'email',
    autocomplete: 'email',
  },
  moodleHref: 'https://moodle.fellside.example/',
  asAnyoneHref: '/rehearsal',
};

/** After an address that cannot be one. */
export const signInRefusedExample: SignInView = {
  ...signInExample,
  errors: [{ href: '#email', text: 'Enter an email address with an @, such as name@school.example' }],
  email: {
    ...signInExample.email,
    value: 'wren',
    error: 'Enter an email address with an @, such as name@school.example',
  },
  asAnyoneHref: null,
};
