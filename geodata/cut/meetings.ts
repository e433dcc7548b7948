import type { Position } from 'geojson';
import type { BorderIndex } from './border-index.ts';
import type { Near } from './border-runs.ts';
import { metricAt } from './line-metric.ts';

/** Where a line meets borders: the measures of crossings and touches, and the stretches that keep close. */
export interface Meetings {
  readonly crossings: number[];
  readonly near: Near[];
}

const NEAR_M = 1;
/** A meeting just past the end of an edge still counts: a cut too many is merged away, a missed one is wrong. */
const SLACK = 1e-9;

type Point = readonly [x: number, y: number];

/** `at`: metres along the line at each vertex. Each edge of the line is looked at in a plane of metres of its own. */
export function meetings(line: readonly Position[], at: Float64Array, borders: BorderIndex): Meetings {
  const crossings: number[] = [];
  const near: Near[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    const startM = at[i - 1] ?? 0;
    const spanM = (at[i] ?? 0) - startM;
    if (spanM <= 0) continue;
    const { perLon, perLat } = metricAt((y0 + y1) / 2);
    const plane = ([x = 0, y = 0]: Position): Point => [(x - x0) * perLon, (y - y0) * perLat];
    const end = plane([x1, y1]);
    const marginX = (2 * NEAR_M) / perLon;
    const marginY = (2 * NEAR_M) / perLat;
    const edges = borders.edgesNear(
      Math.min(x0, x1) - marginX,
      Math.min(y0, y1) - marginY,
      Math.max(x0, x1) + marginX,
      Math.max(y0, y1) + marginY,
    );
    for (const edge of edges) {
      const a = plane(edge.from);
      const b = plane(edge.to);
      const t = crossing(end, a, b);
      if (t !== null) crossings.push(startM + t * spanM);
      const close = closeStretch(end, a, b);
      if (close)
        near.push({ unit: edge.unit, fromM: startM + close[0] * spanM, toM: startM + close[1] * spanM });
    }
  }
  return { crossings, near };
}

/** Where the line from the origin to `end` meets a–b, as a share of it in [0, 1]; null where it does not. */
function crossing([ex, ey]: Point, [ax, ay]: Point, [bx, by]: Point): number | null {
  const dx = bx - ax;
  const dy = by - ay;
  const denominator = ex * dy - ey * dx;
  if (Math.abs(denominator) < 1e-12) return null;
  const t = (ax * dy - ay * dx) / denominator;
  const u = (ax * ey - ay * ex) / denominator;
  if (t < -SLACK || t > 1 + SLACK || u < -SLACK || u > 1 + SLACK) return null;
  return Math.min(1, Math.max(0, t));
}

/**
 * The shares of origin–`end` between which it is within a metre of a–b; null where it never is. The distance to
 * a straight edge is a convex function along the line, so the stretch is one and bisection finds its ends.
 */
function closeStretch(end: Point, a: Point, b: Point): [number, number] | null {
  const distance = (t: number) => distanceTo([end[0] * t, end[1] * t], a, b);
  const nearest = closest(distance);
  if (distance(nearest) > NEAR_M) return null;
  return [bisect(distance, nearest, 0), bisect(distance, nearest, 1)];
}

function closest(distance: (t: number) => number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i += 1) {
    const a = low + (high - low) / 3;
    const b = high - (high - low) / 3;
    // Equal distances on both sides: a parallel stretch, any point of which will do.
    if (distance(a) <= distance(b)) high = b;
    else low = a;
    if (distance(a) <= NEAR_M) return a;
  }
  return (low + high) / 2;
}

/** From a share within reach towards `towards`: the last share still within a metre. */
function bisect(distance: (t: number) => number, inside: number, towards: number): number {
  if (distance(towards) <= NEAR_M) return towards;
  let near = inside;
  let far = towards;
  for (let i = 0; i < 40; i += 1) {
    const middle = (near + far) / 2;
    if (distance(middle) <= NEAR_M) near = middle;
    else far = middle;
  }
  return near;
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const t = squared > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
