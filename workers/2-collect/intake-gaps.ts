// How intake tries again (R76): growing gaps, then every half hour for as long as it takes, with an admin told.
import { defaultRetries, retryGaps } from '../../domain/intake/retry-gaps.ts';

/** Minutes between tries. */
export const intakeGaps = retryGaps(defaultRetries);
