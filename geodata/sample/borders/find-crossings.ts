import type { PlanePoint } from '../local-plane.ts';

const BUCKET_KM = 0.5;

type Piece = { readonly line: number; readonly a: PlanePoint; readonly b: PlanePoint };

/** The lines (by index) that cross or touch another one, or themselves, elsewhere than at a shared end. */
export function findCrossings(lines: readonly (readonly PlanePoint[])[]): Set<number> {
  const buckets = new Map<number, Piece[]>();
  const guilty = new Set<number>();
  lines.forEach((points, line) => {
    for (let i = 0; i + 1 < points.length; i++) {
      const piece: Piece = { line, a: points[i] as PlanePoint, b: points[i + 1] as PlanePoint };
      for (const key of bucketsOf(piece)) {
        const bucket = buckets.get(key) ?? [];
        for (const other of bucket) {
          if (!touch(piece, other)) continue;
          guilty.add(line);
          guilty.add(other.line);
        }
        bucket.push(piece);
        buckets.set(key, bucket);
      }
    }
  });
  return guilty;
}

function bucketsOf({ a, b }: Piece): number[] {
  const keys: number[] = [];
  const cell = (v: number): number => Math.floor(v / BUCKET_KM);
  for (let x = cell(Math.min(a[0], b[0])); x <= cell(Math.max(a[0], b[0])); x++) {
    for (let y = cell(Math.min(a[1], b[1])); y <= cell(Math.max(a[1], b[1])); y++) keys.push(x * 100_003 + y);
  }
  return keys;
}

function touch(p: Piece, q: Piece): boolean {
  const shared = [p.a, p.b].filter((e) => same(e, q.a) || same(e, q.b));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    const hinge = shared[0] as PlanePoint;
    const u = same(hinge, p.a) ? p.b : p.a;
    const v = same(hinge, q.a) ? q.b : q.a;
    const dot = (u[0] - hinge[0]) * (v[0] - hinge[0]) + (u[1] - hinge[1]) * (v[1] - hinge[1]);
    return dot > 0 && Math.abs(turn(hinge, u, v)) < 1e-9;
  }
  return turn(p.a, p.b, q.a) * turn(p.a, p.b, q.b) <= 0 && turn(q.a, q.b, p.a) * turn(q.a, q.b, p.b) <= 0;
}

function same(a: PlanePoint, b: PlanePoint): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
