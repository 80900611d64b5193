// E19, when an admin has confirmed a charge: how much, why, and how to query it (R156–R158).
import { email } from '../../email.ts';
import { examples } from './example.ts';
import { chargeProps } from './props.ts';

/** The declaration of E19. */
export const charge = email({
  name: 'charge',
  id: 'E19',
  to: 'participant',
  folder: new URL('.', import.meta.url),
  props: chargeProps,
  mustSay: ['amount', 'why', 'candidate', 'sender'],
  // A fee after a second fail tells its result.
  secret: ['amount', 'why'],
  preview: 'What it is for, and how to query it.',
  because: 'You get this because you are a participant in {{programme}}.',
  examples,
});
