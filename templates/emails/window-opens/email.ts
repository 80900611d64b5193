// E1, 28 days before close: the dates, what to upload, sponsor comments, and to ask early (R18, R28, R34).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { windowOpensProps } from './props.ts';

/** The declaration of E1. */
export const windowOpens = email({
  name: 'window-opens',
  id: 'E1',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: windowOpensProps,
  mustSay: ['opens', 'closes', 'tasks', 'sponsorFor', 'moodle', 'confirm', 'sender'],
  preview: 'What to upload, by when, and whom to ask.',
  because: 'You get this because you are entered for {{programme}}, {{tasksInWords}}.',
  examples,
});
