// E13, when scripts are drawn: how many there are to second-mark, and by when. The same words whatever they were drawn for (R136).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { moderationRequestProps } from './props.ts';

/** The declaration of E13. */
export const moderationRequest = email({
  name: 'moderation-request',
  id: 'E13',
  to: 'moderator',
  folder: new URL('.', import.meta.url),
  props: moderationRequestProps,
  mustSay: ['headline', 'due', 'link', 'sender'],
  preview: 'How many, and by when.',
  because: 'You get this because you are a moderator for {{programme}}.',
  examples,
});
