// At most so many at a time; the others wait their turn.

/** Runs a task once fewer than the allowed number are under way. */
export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

/** A gate that lets `atOnce` tasks through, first come first served; a failed task frees its place too. */
export function limit(atOnce: number): Limit {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, Math.floor(atOnce));
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
