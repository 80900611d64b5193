// E17, at release, after a first fail (R148, R155): outcome, feedback, a future window free of charge. Subject and preview keep it to themselves.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { resultFailProps } from './props.ts';

/** The declaration of E17. */
export const resultFail = email({
  name: 'result-fail',
  id: 'E17',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: resultFailProps,
  mustSay: ['headline', 'units', 'shortfalls', 'areas', 'next', 'sender'],
  secret: ['headline', 'units', 'shortfalls', 'areas', 'next'],
  preview: 'Your outcome, our feedback and what comes next.',
  because: 'You get this because you took part in {{programme}} and we owe you a result.',
  examples,
});
