// R22: dates were edited after participants had been told; each of them gets the old and the new ones.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { windowChangedProps } from './props.ts';

/** The declaration of the email about new dates. */
export const windowChanged = email({
  name: 'window-changed',
  id: 'R22',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: windowChangedProps,
  mustSay: ['closes', 'changes', 'reason', 'moodle', 'sender'],
  preview: 'The new dates beside the old ones.',
  because: 'You get this because we told you other dates before.',
  examples,
});
