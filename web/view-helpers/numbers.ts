// Numbers as people read them.

const grouped = new Intl.NumberFormat('en-GB');
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "4,000". */
export function number(value: unknown): string {
  return grouped.format(aNumber(value));
}

/** "1 file", "3 files", "no files" never: 0 is a number that people look for. */
export function plural(count: unknown, one: unknown, many: unknown): string {
  return `${number(count)} ${String(aNumber(count) === 1 ? one : many)}`;
}

/** "640 bytes", "12 kB", "3.4 MB": decimal units, as Moodle and the desktop show them; a number keeps its unit on its line. */
export function bytes(value: unknown): string {
  const size = aNumber(value);
  if (size < 1000) return plural(size, 'byte', 'bytes');
  if (size < 1_000_000) return `${grouped.format(Math.round(size / 1000))}\u{a0}kB`;
  if (size < 1_000_000_000) return `${oneDecimal.format(size / 1_000_000)}\u{a0}MB`;
  return `${oneDecimal.format(size / 1_000_000_000)}\u{a0}GB`;
}

function aNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`${String(value)} is not a number`);
  return value;
}
