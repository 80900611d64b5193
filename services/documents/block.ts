// A document's text in pieces, in order.

/**
 * One piece. A table has a line for each row and a tab between cells; a note stands at the foot of a page or at the end. In a PDF
 * every line is a piece of its own, and nothing is known to be a table. A picture in the text is a `picture` sign.
 */
export interface Block {
  readonly kind: 'text' | 'heading' | 'table' | 'note';
  readonly text: string;
}

/** Stands in the text where a picture does; it is no word. */
export const picture = '\uFFFC';
