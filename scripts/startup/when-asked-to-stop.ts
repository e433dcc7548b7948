/** On the first SIGINT or SIGTERM finishes in good order and ends with code 0; a second one ends at once. */
export function whenAskedToStop(finish: () => Promise<void>): void {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(130);
    asked = true;
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
