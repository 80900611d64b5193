// What travels through the queue: the id of a line in the outbox, and how often it has been sent.
import { z } from 'zod';

/** A line sent to a worker, as the queue gives it back. */
export const ticketSchema = z.object({ id: z.string(), job: z.string(), sends: z.number() });

/** A line sent to a worker. `id` is the outbox line's. */
export interface Ticket {
  readonly id: string;
  readonly job: string;
  /** How often the line had been sent when this ticket was written; an older ticket is worthless. */
  readonly sends: number;
}

/** BullMQ's id of a ticket: stable per sending, so that a line sent again is a job of its own. */
export function jobIdOf(ticket: Ticket): string {
  return `line-${ticket.id}-${String(ticket.sends)}`;
}
