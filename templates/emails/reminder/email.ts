// E2, 14, 7, 2 and 1 days before close, to those who have not submitted: what is outstanding, the charge and how to avoid it (R101, R157).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { reminderProps } from './props.ts';

/** The declaration of E2. */
export const reminder = email({
  name: 'reminder',
  id: 'E2',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: reminderProps,
  mustSay: ['closes', 'tasks', 'sponsorFor', 'charge', 'moodle', 'confirm', 'sender'],
  preview: 'What is still outstanding, and what to do if you cannot make it.',
  because:
    'You get this because your {{programme}} {{tasksInWords}} had not been submitted when we last looked in Moodle.',
  examples,
});
