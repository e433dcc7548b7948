/** One Ctrl-C can arrive twice: from the terminal and, a moment later, from npm or tsx passing it on. */
const ONE_REQUEST_MS = 1000;

/** On the first SIGINT or SIGTERM finishes in good order and ends with code 0; a later one ends at once. */
export function whenAskedToStop(finish: () => Promise<void>): void {
  let askedAt: number | null = null;
  const stop = () => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > ONE_REQUEST_MS) process.exit(130);
      return;
    }
    askedAt = performance.now();
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
