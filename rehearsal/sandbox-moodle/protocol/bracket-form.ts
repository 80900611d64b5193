// PHP's reading of a form: `grades[0][userid]=3` becomes lists and objects, and whatever stands beyond max_input_vars is
// lost without a word.

/** A parsed field: text, or named parts in the order in which they came. */
export type FormValue = string | FormParts;
export interface FormParts {
  [key: string]: FormValue;
}

/**
 * Parses `application/x-www-form-urlencoded` text as PHP does.
 * Fields after the `maxInputVars`-th are dropped silently, as PHP drops them (WEB-SERVICES.md section 1).
 */
export function parseBracketForm(text: string, maxInputVars: number): FormParts {
  const form = emptyParts();
  const fields = text === '' ? [] : text.split('&');
  for (const field of fields.slice(0, maxInputVars)) {
    const cut = field.indexOf('=');
    const name = decode(cut < 0 ? field : field.slice(0, cut));
    if (name !== '') putField(form, name, cut < 0 ? '' : decode(field.slice(cut + 1)));
  }
  return form;
}

/** Puts one field into a form under its bracketed name, e.g. from a multipart body. */
export function putField(form: FormParts, name: string, value: string): void {
  const path = pathOf(name);
  let place = form;
  for (const key of path.slice(0, -1)) {
    const slot = key === '' ? nextIndex(place) : key;
    const inner = place[slot];
    const parts = inner === undefined || typeof inner === 'string' ? emptyParts() : inner;
    place[slot] = parts;
    place = parts;
  }
  const last = path.at(-1) ?? name;
  place[last === '' ? nextIndex(place) : last] = value;
}

/** A form without Object's own names, so that a field called `__proto__` is only a field. */
export function emptyParts(): FormParts {
  const parts: FormParts = {};
  Object.setPrototypeOf(parts, null);
  return parts;
}

function pathOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0) return [name];
  const inner = [...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  return inner.length === 0 ? [name] : [name.slice(0, open), ...inner];
}

const nextIndex = (parts: FormParts): string => String(Object.keys(parts).length);

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
