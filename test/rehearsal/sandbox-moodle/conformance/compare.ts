// What differs between a recorded reply and the sandbox's: keys, JSON types, and values where the seed determines them.

export interface Tolerance {
  /** Keys under which only the JSON type has to agree: ids and moments that the recorded site dealt out by itself. */
  readonly loose?: readonly string[];
  /** Lists without a promised order are compared by userid, id or name. */
  readonly unordered?: boolean;
  /** Keys and JSON types only. */
  readonly shapeOnly?: boolean;
  /** The recording kept only some rows of its lists. */
  readonly trimmed?: boolean;
  /** Recorded rows of this name belong to something that the sandbox has not (an LTI activity). */
  readonly without?: string;
}

/** One line for each difference, with the place where it stands; none means that the replies agree. */
export function differences(expected: unknown, actual: unknown, tolerance: Tolerance = {}, path = 'reply'): string[] {
  if (kind(expected) !== kind(actual)) return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(expected, actual, tolerance, path);
  if (isObject(expected) && isObject(actual)) return keyDifferences(expected, actual, tolerance, path);
  if (tolerance.shapeOnly === true || expected === actual) return [];
  return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

function keyDifferences(expected: Parts, actual: Parts, tolerance: Tolerance, path: string): string[] {
  const missing = Object.keys(expected).filter((key) => !(key in actual));
  const extra = Object.keys(actual).filter((key) => !(key in expected));
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...extra.map((key) => `${path}.${key}: not in the recording`),
    ...Object.keys(expected)
      .filter((key) => key in actual)
      .flatMap((key) => {
        const loose = tolerance.loose?.includes(key) === true;
        return differences(
          expected[key],
          actual[key],
          loose ? { ...tolerance, shapeOnly: true } : tolerance,
          `${path}.${key}`,
        );
      }),
  ];
}

function listDifferences(recorded: unknown[], actual: unknown[], tolerance: Tolerance, path: string): string[] {
  const expected = recorded.filter(
    (row) => !isObject(row) || tolerance.without === undefined || row['itemname'] !== tolerance.without,
  );
  const [wanted, got] = tolerance.unordered === true ? [arranged(expected), arranged(actual)] : [expected, actual];
  if (tolerance.trimmed === true) {
    return wanted.flatMap((row, at) =>
      differences(row, got.find((other) => rank(other) === rank(row)) ?? got[at], tolerance, `${path}[${at}]`),
    );
  }
  if (wanted.length !== got.length) {
    return [
      `${path}: expected ${wanted.length} rows, got ${got.length}: ${onlyIn(wanted, got)} / ${onlyIn(got, wanted)}`,
    ];
  }
  return wanted.flatMap((row, at) => differences(row, got[at], tolerance, `${path}[${at}]`));
}

type Parts = Record<string, unknown>;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kind = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 160));

/** What a row is known by: the person first, for ids are dealt out by the site. */
function rank(row: unknown): string {
  const key = isObject(row) ? (row['userid'] ?? row['id'] ?? row['filename'] ?? row['name']) : row;
  return typeof key === 'number' ? String(key).padStart(12, '0') : JSON.stringify(key ?? null);
}

const arranged = (rows: unknown[]): unknown[] => rows.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));

function onlyIn(some: unknown[], others: unknown[]): string {
  const known = new Set(others.map(rank));
  return `[${some
    .map(rank)
    .filter((key) => !known.has(key))
    .join(' ')}]`;
}

const exactHeaders = [
  'content-type',
  'content-length',
  'content-range',
  'accept-ranges',
  'cache-control',
  'expires',
  'location',
];
const anyValue = ['etag', 'last-modified', 'content-disposition', 'access-control-allow-origin'];
/** PHP's session sends these; nobody reads them. */
const session = 'Thu, 19 Nov 1981 08:52:00 GMT';

/** Headers that callers go by; the content of recorded files is not known, so an ETag must only be there. */
export function headerDifferences(recorded: Record<string, string>, answer: Headers, url: string): string[] {
  return Object.entries(recorded).flatMap(([name, recordedValue]) => {
    const key = name.toLowerCase();
    const value = recordedValue.replace('https://moodle.example.org', url);
    const got = answer.get(key);
    if (value === session) return [];
    if (exactHeaders.includes(key))
      return got === value ? [] : [`header ${key}: expected ${value}, got ${got ?? 'none'}`];
    return anyValue.includes(key) && got === null ? [`header ${key}: missing`] : [];
  });
}
