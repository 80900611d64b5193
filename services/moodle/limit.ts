// At most so many at a time; the others wait their turn.

/** Runs a task once fewer than the allowed number are under way. A task that has only its own work left calls `leave`. */
export type Limit = <T>(task: (leave: () => void) => Promise<T>) => Promise<T>;

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
    let isIn = true;
    const leaveOnce = () => {
      if (isIn) leave();
      isIn = false;
    };
    try {
      return await task(leaveOnce);
    } finally {
      leaveOnce();
    }
  };
}
