import type { PlanePoint } from '../local-plane.ts';
import { seededRandom } from '../random.ts';

const LONGEST_KM = 0.35;
/** Sideways throw of a midpoint as a share of its edge: below 0.25 a line cannot fold back on itself. */
const ROUGHNESS = 0.15;

/**
 * Gives the 47-point outline the roughness of a river or a ridge by midpoint displacement: each edge gets a
 * midpoint thrown sideways in proportion to its length, again and again until no edge is longer than 350 m.
 * @param outline closed ring in kilometres, first point repeated last
 * @returns a closed ring; the points of `outline` are all in it
 */
export function refineOutline(outline: readonly PlanePoint[]): PlanePoint[] {
  const random = seededRandom('outline');
  const ring: PlanePoint[] = [];
  const split = (a: PlanePoint, b: PlanePoint): void => {
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    if (dx * dx + dy * dy <= LONGEST_KM * LONGEST_KM) {
      ring.push(b);
      return;
    }
    const along = random.between(0.42, 0.58);
    const aside = random.between(-ROUGHNESS, ROUGHNESS);
    const middle: PlanePoint = [a[0] + dx * along - dy * aside, a[1] + dy * along + dx * aside];
    split(a, middle);
    split(middle, b);
  };
  for (let i = 0; i + 1 < outline.length; i++) {
    const a = outline[i];
    const b = outline[i + 1];
    if (!a || !b) continue;
    if (i === 0) ring.push(a);
    split(a, b);
  }
  return ring;
}
