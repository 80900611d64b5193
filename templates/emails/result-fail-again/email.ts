// E18, at release, after a later fail (R148, R156): outcome, feedback, a future window and what it costs. Subject and preview keep it to themselves.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { resultFailAgainProps } from './props.ts';

/** The declaration of E18. */
export const resultFailAgain = email({
  name: 'result-fail-again',
  id: 'E18',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: resultFailAgainProps,
  mustSay: ['headline', 'units', 'shortfalls', 'areas', 'next', 'sender'],
  secret: ['headline', 'units', 'shortfalls', 'areas', 'next'],
  preview: 'Your outcome, our feedback and what comes next.',
  because: 'You get this because you took part in {{programme}} and we owe you a result.',
  examples,
});
