// What E6 has to be told.
import { z } from 'zod';

import { correctionProps } from '../../correction.ts';

/** The props of E6, words already. */
export const correctionReminderProps = z.object(correctionProps);
