// The link by which a sponsor confirms comments (R67): two minutes, no account.
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { sponsorRequestProps } from './props.ts';

/** The declaration of the sponsor's email. */
export const sponsorRequest = email({
  name: 'sponsor-request',
  id: 'R67',
  to: 'sponsor',
  folder: new URL('.', import.meta.url),
  props: sponsorRequestProps,
  mustSay: ['participant', 'link', 'worksUntil', 'sender'],
  preview: 'Two minutes, one button, no account.',
  because: 'You get this because {{participant}} named you as their sponsor. If that is wrong, ignore this email.',
  examples,
});
