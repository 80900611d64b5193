// Undoes a transaction for a refusal that came half-way, and hands the refusal back as the value that it is.
import type { Refusal } from '../domain/refusal.ts';

/** Thrown inside a transaction, so that nothing of it is kept. */
export class Undone extends Error {
  override readonly name = 'Undone';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }

  /** Runs `work`; what it gives to `undo` undoes it and comes back. */
  static async orAnswer<T>(work: (undo: (refusal: Refusal) => never) => Promise<T>): Promise<T | Refusal> {
    try {
      return await work((refusal) => {
        throw new Undone(refusal);
      });
    } catch (error) {
      if (error instanceof Undone) return error.refusal;
      throw error;
    }
  }
}
