// The parameter types of Moodle's external functions, as zod schemas over what PHP makes of a form: text and nested parts.
import { z } from 'zod';

/** PARAM_INT. */
export const int = (): z.ZodType<number> =>
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number);

/** PARAM_FLOAT; a comma is not a decimal point. */
export const float = (): z.ZodType<number> =>
  z
    .string()
    .regex(/^-?\d+(\.\d*)?$/)
    .transform(Number);

/** PARAM_BOOL. */
export const bool = (): z.ZodType<boolean> =>
  z.enum(['0', '1', '', 'true', 'false']).transform((text) => text === '1' || text === 'true');

export const text = (): z.ZodString => z.string();

/** external_multiple_structure: the values of a list, whatever its keys. */
export const list = <Item>(item: z.ZodType<Item>): z.ZodType<Item[]> =>
  z.record(z.string(), item).transform((parts) => Object.values(parts));
