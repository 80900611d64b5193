// Every page, in the order in which its path is matched.
import type { ServedPage } from './page.ts';

/** The pages of the product. */
export const pages: readonly ServedPage[] = [];
