// E15, when a result comes later than was said (R143). The same words for everyone who waits, whatever the reason (R165).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { delayProps } from './props.ts';

/** The declaration of E15. */
export const delay = email({
  name: 'delay',
  id: 'E15',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: delayProps,
  mustSay: ['was', 'by', 'sender'],
  preview: 'You need do nothing.',
  because: 'You get this because you took part in {{programme}} and we owe you a result.',
  examples,
});
