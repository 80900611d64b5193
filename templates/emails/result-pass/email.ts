// E16, at release, to those who passed all that was assessed (R118, R145): outcome, feedback, certificate. Subject and preview keep it to themselves.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { resultPassProps } from './props.ts';

/** The declaration of E16. */
export const resultPass = email({
  name: 'result-pass',
  id: 'E16',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: resultPassProps,
  mustSay: ['headline', 'units', 'rest', 'areas', 'certificate', 'form', 'trn', 'sender'],
  secret: ['headline', 'units', 'rest', 'areas', 'certificate', 'form', 'trn'],
  preview: 'Your outcome, our feedback and what comes next.',
  because: 'You get this because you took part in {{programme}} and we owe you a result.',
  examples,
});
