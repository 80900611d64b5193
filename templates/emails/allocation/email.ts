// E11, when a plan is committed: what there is to mark, by candidate number and never by name (R107).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { allocationProps } from './props.ts';

/** The declaration of E11. */
export const allocation = email({
  name: 'allocation',
  id: 'E11',
  to: 'assessor',
  folder: new URL('.', import.meta.url),
  props: allocationProps,
  mustSay: ['scripts', 'due', 'link', 'sender'],
  preview: 'Which they are, and by when.',
  because: 'You get this because you are an assessor for {{programme}}.',
  examples,
});
