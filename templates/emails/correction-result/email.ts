// E7, when a correction has been looked at: accepted, or what is still wrong (R86–R88).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { correctionResultProps } from './props.ts';

/** The declaration of E7. */
export const correctionResult = email({
  name: 'correction-result',
  id: 'E7',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: correctionResultProps,
  mustSay: ['headline', 'wrong', 'next', 'sender'],
  preview: 'What came of what we asked you to put right.',
  because: 'You get this because we asked you to put something right in your {{programme}} {{tasksInWords}}.',
  examples,
});
