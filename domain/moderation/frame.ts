// The sampling frame: every marked script of a window, as a draw sees it. Kept with the draw so that anyone can draw it again.

/** One script. `key` is its stable name, on which chance hangs: candidate number and unit. */
export interface FrameLine {
  readonly key: string;
  readonly submissionId: string;
  readonly assessorId: string;
  readonly result: 'pass' | 'fail';
  readonly borderline: boolean;
  /** Its place among all scripts that its assessor has ever marked, 1 for the first (R134). */
  readonly place: number;
}

/** The frame in the order of its keys: the same scripts are the same frame, however they were read. */
export function inFrameOrder(frame: readonly FrameLine[]): readonly FrameLine[] {
  return [...frame].sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}

/** The frame as one text, of which the recorded hash is made. */
export function frameText(frame: readonly FrameLine[]): string {
  return inFrameOrder(frame)
    .map(({ key, submissionId, assessorId, result, borderline, place }) =>
      JSON.stringify([key, submissionId, assessorId, result, borderline, place]),
    )
    .join('\n');
}
