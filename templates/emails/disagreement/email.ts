// E14, when two sheets are further apart than the tolerance: to both markers, and to the lead where they cannot agree (R137, R138).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { disagreementProps } from './props.ts';

/** The declaration of E14. */
export const disagreement = email({
  name: 'disagreement',
  id: 'E14',
  to: 'moderator',
  folder: new URL('.', import.meta.url),
  props: disagreementProps,
  mustSay: ['candidate', 'differs', 'doing', 'link', 'sender'],
  preview: 'Which criteria, and what to do.',
  because: 'You get this because you mark, moderate or decide {{programme}} scripts.',
  examples,
});
