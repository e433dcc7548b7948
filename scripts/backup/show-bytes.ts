const EVERY_MS = 2000;

/** Tells how many megabytes are done, a line every two seconds. */
export function showBytes(): (done: number, total: number | null) => void {
  let last = performance.now();
  return (done, total) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
    console.log(`    ${megabytes(done)}${total === null ? '' : ` / ${megabytes(total)}`} MB`);
  };
}
