/**
 * The least whole count that reaches the share `threshold` of `denominator`: 1,231 of 1,641 for 75 %. Held against
 * the very division that decides the verdict, so what is asked for is exactly what will be met: no rounding.
 */
export function countNeeded(threshold: number, denominator: number): number {
  let count = Math.max(0, Math.floor(threshold * denominator) - 1);
  while (count / denominator < threshold) count += 1;
  return count;
}
