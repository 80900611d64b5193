// Splits long lists, because PHP cuts a form after `max_input_vars` fields without saying so.
import { formFields, type FormValue } from './form-body.ts';

/** How many form fields a value takes inside a list. */
export const fieldCount = (value: FormValue): number => formFields({ row: value }).length;

/**
 * The items in order, in packs that each take at most `room` form fields.
 * @param sizeOf form fields that one item takes
 * @throws RangeError where a single item is larger than the room
 */
export function packs<Item>(items: readonly Item[], room: number, sizeOf: (item: Item) => number): Item[][] {
  const all: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > room)
      throw new RangeError(`One row takes ${String(size)} form fields; a call has room for ${String(room)}.`);
    const current = all.at(-1);
    if (current === undefined || size > left) {
      all.push([item]);
      left = room - size;
    } else {
      current.push(item);
      left -= size;
    }
  }
  return all;
}
