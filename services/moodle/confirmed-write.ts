// Moodle's answer to a write says nothing about whether it was stored, so every write is sent, read back and compared.
import { MoodleFailure } from './moodle-failure.ts';

/** What reading back showed. `failure` is set where Moodle refused, or where the row was never sent. */
export type Confirmation<Stored> =
  | { readonly confirmed: true; readonly stored: Stored }
  | {
      readonly confirmed: false;
      readonly stored: Stored | null;
      readonly why: string;
      readonly failure: MoodleFailure | null;
    };

/** One person's confirmation in a list. */
export type RowConfirmation<Stored> = Confirmation<Stored> & { readonly userId: number };

/** A row of a write. */
export type WriteRow = { readonly userId: number };

/** Sends some rows in one call. @throws MoodleFailure */
export type SendRows<Row> = (rows: readonly Row[]) => Promise<void>;

async function failureOfSend<Row>(send: SendRows<Row>, rows: readonly Row[]): Promise<MoodleFailure | null> {
  try {
    await send(rows);
    return null;
  } catch (error) {
    if (error instanceof MoodleFailure) return error;
    throw error;
  }
}

/**
 * Sends packs one after the other. A pack that fails because of one row is sent again row by row, since Moodle stores
 * what stands before the bad row and drops what follows. Any other failure ends the sending.
 * @returns the failures by user
 * @throws MoodleFailure where the first pack already fails for a reason that is not one row's
 */
export async function sendPacks<Row extends WriteRow>(
  packs: readonly (readonly Row[])[],
  send: SendRows<Row>,
): Promise<Map<number, MoodleFailure>> {
  const failures = new Map<number, MoodleFailure>();
  const queue: (readonly Row[])[] = [...packs];
  let sentAny = false;
  for (let pack = queue.shift(); pack !== undefined; pack = queue.shift()) {
    const failure = await failureOfSend(send, pack);
    if (failure === null) {
      sentAny = true;
    } else if (failure.kind === 'row') {
      sentAny = true;
      if (pack.length > 1) queue.unshift(...pack.map((row) => [row]));
      else for (const { userId } of pack) failures.set(userId, failure);
    } else {
      if (!sentAny) throw failure;
      for (const { userId } of [pack, ...queue].flat()) failures.set(userId, failure);
      break;
    }
  }
  return failures;
}

/** Compares what was wanted with what is stored. `difference` says why they differ, or null where they agree. */
export function confirm<Stored>(
  stored: Stored | null,
  difference: (stored: Stored | null) => string | null,
  failure: MoodleFailure | null,
): Confirmation<Stored> {
  const why = failure?.what ?? difference(stored);
  if (why === null && stored !== null) return { confirmed: true, stored };
  return { confirmed: false, stored, why: why ?? 'Moodle shows nothing stored.', failure };
}

/** Sends a list and reads it back. The rows come in the order asked. */
export async function confirmedWrite<Row extends WriteRow, Stored>(write: {
  readonly rows: readonly Row[];
  readonly packs: readonly (readonly Row[])[];
  readonly send: SendRows<Row>;
  readonly readBack: () => Promise<(row: Row) => Promise<Stored | null>>;
  readonly difference: (row: Row, stored: Stored | null) => string | null;
}): Promise<RowConfirmation<Stored>[]> {
  if (write.rows.length === 0) return [];
  const failures = await sendPacks(write.packs, write.send);
  const storedFor = await write.readBack();
  const results: RowConfirmation<Stored>[] = [];
  for (const row of write.rows) {
    const stored = await storedFor(row);
    const result = confirm(stored, (found) => write.difference(row, found), failures.get(row.userId) ?? null);
    results.push({ userId: row.userId, ...result });
  }
  return results;
}
