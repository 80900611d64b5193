// A field of a PDF form.

/** A field and the text in it; a signature field holds none. */
export interface PdfField {
  readonly name: string;
  readonly value: string;
  readonly isSignature: boolean;
}
