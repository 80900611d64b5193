// What travels through the queue: the id of a line in the outbox, and which try this is.

/** A line sent to a worker. `id` is the outbox line's. */
export interface Ticket {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
}

/** BullMQ's id of a ticket: stable per try, so that sending a line twice makes one job. */
export function jobIdOf(ticket: Ticket): string {
  return `line-${ticket.id}-${String(ticket.attempts)}`;
}
