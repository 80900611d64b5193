// E10, when a deferral, an extension or a withdrawal is decided: what follows from it, or why not (R95).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { requestDecisionProps } from './props.ts';

/** The declaration of E10. */
export const requestDecision = email({
  name: 'request-decision',
  id: 'E10',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: requestDecisionProps,
  mustSay: ['headline', 'answer', 'next', 'sender'],
  preview: 'What was decided, and what follows from it.',
  because: 'You get this because you asked for it in {{programme}}.',
  examples,
});
