// E9, when an exception is decided: what may be left out or given another way, or why not (R93, R94).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { exceptionDecisionProps } from './props.ts';

/** The declaration of E9. */
export const exceptionDecision = email({
  name: 'exception-decision',
  id: 'E9',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: exceptionDecisionProps,
  mustSay: ['what', 'answer', 'sender'],
  preview: 'What was decided about the evidence that you cannot supply.',
  because: 'You get this because you asked for an exception in {{programme}} {{task}}.',
  examples,
});
