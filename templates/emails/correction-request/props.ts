// What E5 has to be told.
import { z } from 'zod';

import { correctionProps } from '../../correction.ts';

/** The props of E5, words already. */
export const correctionRequestProps = z.object(correctionProps);
