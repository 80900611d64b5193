// PHP's way of writing lists and objects in a form: `grades[0][userid]=5`. Moodle reads no JSON bodies.

/** What a form can carry; `undefined` members are left out, a `Date` goes as whole seconds, `null` as 0 ("not set"). */
export type FormValue = string | number | boolean | Date | null | readonly FormValue[] | FormParams;
/** Named values, as deep as needed. */
export type FormParams = { readonly [name: string]: FormValue | undefined };

const isList = (value: FormValue): value is readonly FormValue[] => Array.isArray(value);

/** Unix seconds of an instant, as Moodle counts. */
export const unixSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

function fieldsOf(key: string, value: FormValue): [string, string][] {
  if (value === null) return [[key, '0']];
  if (value instanceof Date) return [[key, String(unixSeconds(value))]];
  if (typeof value === 'boolean') return [[key, value ? '1' : '0']];
  if (typeof value === 'string' || typeof value === 'number') return [[key, String(value)]];
  if (isList(value)) return value.flatMap((item, index) => fieldsOf(`${key}[${String(index)}]`, item));
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : fieldsOf(`${key}[${name}]`, member),
  );
}

/** The flat key and value pairs of some parameters; their number is what PHP's `max_input_vars` counts. */
export const formFields = (params: FormParams): [string, string][] =>
  Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : fieldsOf(name, value)));

/** The pairs as an `application/x-www-form-urlencoded` body. */
export const formBody = (fields: [string, string][]): string => new URLSearchParams(fields).toString();
