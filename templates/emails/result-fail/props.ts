// What E17 has to be told.
import { failProps } from '../../fail.ts';

/** The props of E17, words already. */
export const resultFailProps = failProps;
