// E3, at intake: what was received and when, and what was not (R78).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { receiptProps } from './props.ts';

/** The declaration of E3. */
export const receipt = email({
  name: 'receipt',
  id: 'E3',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: receiptProps,
  mustSay: ['received', 'missing', 'sender'],
  preview: 'What we hold, file by file, and what we do not.',
  because: 'You get this because you are entered for {{programme}} in the window that has closed.',
  examples,
});
