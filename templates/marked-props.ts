// Swaps every text inside one field for a mark of its own, to see whether a template says it.

/** A copy of `props` whose `field` holds marks in place of text, and the marks. Null, numbers and yes/no stay. */
export function markedProps(
  props: Readonly<Record<string, unknown>>,
  field: string,
): { readonly marked: Record<string, unknown>; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
    }
    if (typeof value !== 'string' || value === '') return value;
    const text = `mark-${marks.length}-of-${field}.`;
    marks.push(text);
    return text;
  };
  return { marked: { ...props, [field]: mark(props[field]) }, marks };
}
