// What E17 has to be told.
export { failProps as resultFailProps } from '../../fail.ts';
