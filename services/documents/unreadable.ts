// Thrown where a file cannot be read any further for a reason that has a name.
import type { FileFault } from '../../domain/technical-check/document-reading.ts';

/** The fault that ends a reading. */
export class Unreadable extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.name = 'Unreadable';
    this.fault = fault;
  }
}
