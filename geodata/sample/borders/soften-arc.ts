import type { PlanePoint } from '../local-plane.ts';
import { seededRandom } from '../random.ts';

/** How a staircase becomes a border: from lively to plain; the last leaves the staircase, which can cross nothing. */
const MANNERS = [
  { passes: 6, stride: 4, roughness: 0.27 },
  { passes: 8, stride: 3, roughness: 0.09 },
  { passes: 6, stride: 2, roughness: 0 },
  { passes: 2, stride: 1, roughness: 0 },
  { passes: 0, stride: 1, roughness: 0 },
] as const;

export const PLAINEST = MANNERS.length - 1;
const SHORTEST_KM = 0.11;

/**
 * Draws an arc as a river or a field edge would run. Both ends stay where they are.
 * @param manner 0 (roughest) … PLAINEST
 */
export function softenArc(staircase: readonly PlanePoint[], seed: string, manner: number): PlanePoint[] {
  const { passes, stride, roughness } = MANNERS[Math.min(manner, PLAINEST)] ?? MANNERS[0];
  const smooth = thin(average(staircase, passes), stride);
  return roughness > 0 ? roughen(smooth, seed, roughness) : smooth;
}

function average(points: readonly PlanePoint[], passes: number): PlanePoint[] {
  let line = [...points];
  for (let pass = 0; pass < passes; pass++) {
    line = line.map((p, i) => {
      const before = line[i - 1];
      const after = line[i + 1];
      if (!before || !after) return p;
      return [(before[0] + 2 * p[0] + after[0]) / 4, (before[1] + 2 * p[1] + after[1]) / 4];
    });
  }
  return line;
}

function thin(points: readonly PlanePoint[], stride: number): PlanePoint[] {
  const last = points.length - 1;
  const steps = Math.max(last > 3 ? 4 : last, Math.round(last / stride));
  return Array.from({ length: steps + 1 }, (_, i) => points[Math.round((i * last) / steps)] as PlanePoint);
}

function roughen(points: readonly PlanePoint[], seed: string, roughness: number): PlanePoint[] {
  const random = seededRandom(seed);
  const out: PlanePoint[] = [];
  const split = (a: PlanePoint, b: PlanePoint): void => {
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    if (dx * dx + dy * dy <= 4 * SHORTEST_KM * SHORTEST_KM) {
      out.push(b);
      return;
    }
    const along = random.between(0.4, 0.6);
    const aside = random.between(-roughness, roughness);
    const middle: PlanePoint = [a[0] + dx * along - dy * aside, a[1] + dy * along + dx * aside];
    split(a, middle);
    split(middle, b);
  };
  points.forEach((p, i) => {
    const before = points[i - 1];
    if (before) split(before, p);
    else out.push(p);
  });
  return out;
}
