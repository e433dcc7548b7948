/** Steps of a compact path to one unit of the drawing it comes from. */
export const COMPACT_STEPS = 3;

/**
 * A path of absolute M, L and Z (as `pathOf` writes them) in whole steps, each point told from the one before: about a third of
 * the text. Draw it scaled by 1 / COMPACT_STEPS. Points that fall on the one before go, and rings that shrink to fewer than
 * three points; shapes that share a border still do.
 */
export function compactPath(d: string): string {
  let out = '';
  for (const ring of d.split('Z')) {
    const points = ring
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map((text) => Math.round(Number(text) * COMPACT_STEPS)));
    let [x, y] = [Number.NaN, Number.NaN];
    let count = 0;
    let text = '';
    for (const [nextX = Number.NaN, nextY = Number.NaN] of points) {
      if (!Number.isFinite(nextX + nextY) || (nextX === x && nextY === y)) continue;
      const [dx, dy] = [nextX - x, nextY - y];
      text +=
        count === 0
          ? `M${nextX} ${nextY}l`
          : `${count > 1 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
      [x, y] = [nextX, nextY];
      count += 1;
    }
    if (count >= 3) out += `${text}z`;
  }
  return out;
}
