// Which part of a file a browser asks for.
import type { Request } from 'express';
import type { FilePart } from '../services/storage/kept-files.ts';

/** The part, or null for all of it: also where several parts or none that there is are asked for, to which all of it is a fair answer. */
export function partAsked(request: Request, size: number): FilePart | null {
  const ranges = request.range(size, { combine: true });
  if (!Array.isArray(ranges) || ranges.type !== 'bytes') return null;
  const [first, another] = ranges;
  return first === undefined || another !== undefined ? null : { from: first.start, to: first.end };
}
