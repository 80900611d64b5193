// E4, soon after an upload: files that cannot be taken as they are, and how to put them right while the window is open (R79).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { basicIssueProps } from './props.ts';

/** The declaration of E4. */
export const basicIssue = email({
  name: 'basic-issue',
  id: 'E4',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: basicIssueProps,
  mustSay: ['items', 'places', 'closes', 'sender'],
  preview: 'Which file, what is wrong with it, and how to put it right.',
  because: 'You get this because you uploaded files for {{programme}} {{tasksInWords}}.',
  examples,
});
