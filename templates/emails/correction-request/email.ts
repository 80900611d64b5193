// E5, when the full check has found something: everything that is missing, how to return it and by when (R82–R84).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { correctionRequestProps } from './props.ts';

/** The declaration of E5. */
export const correctionRequest = email({
  name: 'correction-request',
  id: 'E5',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: correctionRequestProps,
  mustSay: ['deadline', 'items', 'places', 'sender'],
  preview: 'Everything that is missing, in one list, and how to return it.',
  because: 'You get this because you submitted {{programme}} {{tasksInWords}} on {{submitted}}.',
  examples,
});
