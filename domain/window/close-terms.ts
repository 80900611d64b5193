// How the closing second counts, as shipped (R13).
import type { CloseTerms } from './in-time.ts';

/** `window.closeInclusive=true`: what bears the closing second itself is in time. */
export const defaultCloseTerms: CloseTerms = { closeInclusive: true };
