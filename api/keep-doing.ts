/**
 * Does a piece of housekeeping now and every so many milliseconds, without keeping the process alive; `work` tells of its own failures.
 * Call what it returns before the database is closed: it stops, and waits for what is under way.
 */
export function keepDoing(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  let running = work();
  const timer = setInterval(() => {
    running = work();
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
