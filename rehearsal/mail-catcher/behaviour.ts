// How the catcher misbehaves on demand: for everyone or for one address, for good or for so many attempts.
import { z } from 'zod';

/** What the catcher does with a message; `drop-after-data` keeps it but hangs up before answering, `slow` answers late. */
export const behaviourOrder = z.object({
  mode: z.enum(['accept', 'refuse', 'greylist-first', 'drop-after-data', 'slow', 'refuse-recipient']),
  /** Attempts that it applies to, then mail is accepted again; for `greylist-first` the deferrals per recipient (1). */
  times: z.int().positive().optional(),
  /** One recipient; everyone where absent. */
  for: z.string().toLowerCase().optional(),
  /** How long `slow` waits, in milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(5_000),
});

/** An order as given to `POST /api/behaviour`. */
export type BehaviourOrder = z.output<typeof behaviourOrder>;

/** What to do with one attempt. */
export type Behaviour = Pick<BehaviourOrder, 'mode' | 'delayMs'>;

const obliging: Behaviour = { mode: 'accept', delayMs: 0 };

/** Remembers orders; an address's own order comes before everyone's, and a new order replaces the old one. */
export class Behaviours {
  readonly #orders = new Map<string, BehaviourOrder>();
  readonly #taken = new Map<string, number>();

  /** Takes an order; `accept` for everyone forgets all orders. */
  give(order: BehaviourOrder): void {
    if (order.mode === 'accept' && order.for === undefined) this.#orders.clear();
    else this.#orders.set(order.for ?? 'everyone', order);
    this.#taken.clear();
  }

  /** What to do with this attempt to write to `address`; counts it. */
  take(address: string): Behaviour {
    const who = this.#orders.has(address.toLowerCase()) ? address.toLowerCase() : 'everyone';
    const order = this.#orders.get(who);
    if (order === undefined) return obliging;
    const isPerRecipient = order.mode === 'greylist-first';
    const key = isPerRecipient ? address.toLowerCase() : who;
    const taken = this.#taken.get(key) ?? 0;
    if (taken >= (order.times ?? (isPerRecipient ? 1 : Infinity))) return obliging;
    this.#taken.set(key, taken + 1);
    return order;
  }
}
