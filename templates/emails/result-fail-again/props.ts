// What E18 has to be told: what E17 has, with the cost among what comes next.
export { failProps as resultFailAgainProps } from '../../fail.ts';
