// E8, to the provider’s team: a submission is not ready for assessment, and somebody has to speak with the participant (R91).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { notReadyProps } from './props.ts';

/** The declaration of E8. */
export const notReady = email({
  name: 'not-ready',
  id: 'E8',
  to: 'admin',
  folder: new URL('.', import.meta.url),
  props: notReadyProps,
  mustSay: ['participant', 'contact', 'reason', 'page', 'sender'],
  preview: 'Neither pass nor fail: somebody speaks with the participant about the next steps.',
  because: 'You get this because you are an admin of the provider’s team.',
  examples,
});
