/** What is wrong with a person's documents that a technical check should find and a correction can put right (R81–R86). */

/** A correctable fault in one task. */
export type Fault =
  | { readonly kind: 'missing-sponsor-signature'; readonly taskId: string }
  | { readonly kind: 'missing-declaration-signature'; readonly taskId: string }
  | { readonly kind: 'over-word-limit'; readonly taskId: string }
  | { readonly kind: 'missing-document'; readonly taskId: string; readonly documentId: string };
