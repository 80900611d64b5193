// What E18 has to be told: what E17 has, with the cost among what comes next.
import { failProps } from '../../fail.ts';

/** The props of E18, words already. */
export const resultFailAgainProps = failProps;
