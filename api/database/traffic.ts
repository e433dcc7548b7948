/** Transactions of requests on their way to the database, and those that have a connection. */
export interface Traffic {
  readonly waiting: number;
  readonly running: number;
  /** More at once than this must wait. */
  readonly connections: number;
}

/** Counts transactions: `watch` runs one, which says `begun` as soon as it has a connection. */
export function countTraffic(connections: number) {
  let waiting = 0;
  let running = 0;
  return {
    now: (): Traffic => ({ waiting, running, connections }),
    async watch<T>(run: (begun: () => void) => Promise<T>): Promise<T> {
      let isRunning = false;
      waiting += 1;
      try {
        return await run(() => {
          isRunning = true;
          waiting -= 1;
          running += 1;
        });
      } finally {
        if (isRunning) running -= 1;
        else waiting -= 1;
      }
    },
  };
}
