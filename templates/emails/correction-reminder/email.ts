// E6, when a day before the deadline of a correction: what is still outstanding.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { correctionReminderProps } from './props.ts';

/** The declaration of E6. */
export const correctionReminder = email({
  name: 'correction-reminder',
  id: 'E6',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: correctionReminderProps,
  mustSay: ['deadline', 'items', 'places', 'sender'],
  preview: 'What is still outstanding, and how to return it.',
  because: 'You get this because you submitted {{programme}} {{tasksInWords}} on {{submitted}}.',
  examples,
});
