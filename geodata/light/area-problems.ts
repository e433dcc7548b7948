import Flatbush from 'flatbush';
import type { Problem } from '../problem/problem.ts';
import { type Area, type AreaEdges, areaEdges, ringsOf } from './area-edges.ts';
import { SAME_PLACE, squaredDistance } from './planar.ts';

/** Most vertices an area may have: a commune border has some thousand. */
const MOST_VERTICES = 100_000;

function coordinateProblem(area: Area): Problem | null {
  const rings = ringsOf(area);
  const vertices = rings.reduce((total, ring) => total + ring.length, 0);
  if (vertices > MOST_VERTICES) {
    return {
      code: 'area_too_detailed',
      message: { vi: 'Vùng có quá nhiều đỉnh.', en: 'The area has too many vertices.' },
      value: vertices,
      wanted: `≤ ${MOST_VERTICES}`,
    };
  }
  for (const ring of rings) {
    const places = new Set<string>();
    for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
        return {
          code: 'coordinate_invalid',
          message: {
            vi: 'Toạ độ phải là kinh độ, vĩ độ hữu hạn (WGS 84).',
            en: 'Coordinates must be finite longitude, latitude (WGS 84).',
          },
          value: `${lon}, ${lat}`,
          wanted: '−180…180, −90…90',
        };
      }
      places.add(`${lon},${lat}`);
    }
    if (places.size < 3) {
      return {
        code: 'ring_too_short',
        message: { vi: 'Vùng cần ít nhất ba đỉnh khác nhau.', en: 'An area needs three different corners.' },
        value: places.size,
        wanted: 3,
      };
    }
  }
  return null;
}

function cross(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Whether two edges cross between their ends; touching, also by an end on the other edge, is no crossing. */
function crosses(xy: Float64Array, one: number, other: number): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = xy.subarray(one * 4, one * 4 + 4);
  const [cx = 0, cy = 0, dx = 0, dy = 0] = xy.subarray(other * 4, other * 4 + 4);
  if (cross(ax, ay, bx, by, cx, cy) * cross(ax, ay, bx, by, dx, dy) >= 0) return false;
  if (cross(cx, cy, dx, dy, ax, ay) * cross(cx, cy, dx, dy, bx, by) >= 0) return false;
  const closest = Math.min(
    squaredDistance(ax, ay, cx, cy, dx, dy),
    squaredDistance(bx, by, cx, cy, dx, dy),
    squaredDistance(cx, cy, ax, ay, bx, by),
    squaredDistance(dx, dy, ax, ay, bx, by),
  );
  return closest > SAME_PLACE ** 2;
}

function crossingProblem({ count, xy }: AreaEdges): Problem | null {
  const boxes = new Flatbush(count);
  const boxOf = (edge: number): [number, number, number, number] => {
    const [ax = 0, ay = 0, bx = 0, by = 0] = xy.subarray(edge * 4, edge * 4 + 4);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  for (let edge = 0; edge < count; edge += 1) boxes.add(...boxOf(edge));
  boxes.finish();
  for (let edge = 0; edge < count; edge += 1) {
    const [hit] = boxes.search(...boxOf(edge), (other) => other > edge && crosses(xy, edge, other));
    if (hit === undefined) continue;
    const [lon, lat] = xy.subarray(edge * 4, edge * 4 + 2);
    return {
      code: 'self_intersecting',
      message: { vi: 'Đường biên của vùng tự cắt nhau.', en: 'The border of the area crosses itself.' },
      value: `${lon}, ${lat}`,
    };
  }
  return null;
}

/**
 * What keeps an area from being measured: `area_too_detailed`, `coordinate_invalid`, `ring_too_short`,
 * `self_intersecting`, the first of them; none: empty. Rings may touch themselves and each other.
 */
export function areaProblems(area: Area): Problem[] {
  const problem =
    coordinateProblem(area) ?? (ringsOf(area).length > 0 ? crossingProblem(areaEdges(area)) : null);
  return problem === null ? [] : [problem];
}
