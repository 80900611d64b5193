// A document's text in pieces, in order.

/** One piece. In a PDF every line is a piece of its own, and nothing is known to be a table. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'table';
  readonly text: string;
}
