/** What a document is made of, before it becomes a DOCX or a PDF: both are written from the same blocks. */

/** One piece of a document, in reading order. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly footnote?: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'picture';
      readonly caption: string;
      readonly png: Buffer;
      readonly width: number;
      readonly height: number;
    };

/** A document to be written out. The moment is the one that its metadata shows: chance and clocks have no part in it. */
export interface Draft {
  readonly title: string;
  readonly author: string;
  readonly at: Date;
  readonly blocks: readonly Block[];
}

/** A file as it is uploaded. */
export interface GeneratedFile {
  readonly filename: string;
  readonly bytes: Buffer;
}
