import type { PlanePoint } from '../local-plane.ts';

/** A stretch of one road between two nodes. `start` and `end` order the stretches along their road. */
export type RoadEdge = {
  readonly a: number;
  readonly b: number;
  readonly road: number;
  readonly start: number;
  readonly end: number;
};

/** Where a line meets an edge: `t` along the edge from a to b. */
export type Meeting = { readonly edge: number; readonly point: PlanePoint; readonly distance: number };

const BUCKET_KM = 0.25;
/** A junction this near to a node becomes that node, so that no sliver of a segment is left. */
const SNAP_KM = 0.03;

/**
 * Roads as a planar graph in kilometres: wherever two roads meet there is a node, because every edge that is added
 * through {@link RoadGraph.draw} is cut at what it crosses.
 */
export class RoadGraph {
  readonly nodes: PlanePoint[] = [];
  readonly degree: number[] = [];
  /** null: replaced by the two halves of a split. */
  readonly edges: (RoadEdge | null)[] = [];
  private readonly buckets = new Map<number, number[]>();

  addNode(point: PlanePoint): number {
    this.degree.push(0);
    return this.nodes.push(point) - 1;
  }

  at(node: number): PlanePoint {
    const point = this.nodes[node];
    if (!point) throw new RangeError(`no node ${node}`);
    return point;
  }

  private addEdge(edge: RoadEdge): void {
    const index = this.edges.push(edge) - 1;
    this.degree[edge.a] = (this.degree[edge.a] ?? 0) + 1;
    this.degree[edge.b] = (this.degree[edge.b] ?? 0) + 1;
    this.eachBucket(this.at(edge.a), this.at(edge.b), 0, (bucket) => bucket.push(index));
  }

  /** The node at `point` on the edge: one of its ends if that is near, else a new one that splits it. */
  nodeOn(index: number, point: PlanePoint, snapKm = SNAP_KM): number {
    const edge = this.edges[index];
    if (!edge) throw new RangeError(`no edge ${index}`);
    const toA = between(point, this.at(edge.a));
    const toB = between(point, this.at(edge.b));
    if (Math.min(toA, toB) < snapKm) return toA <= toB ? edge.a : edge.b;
    const node = this.addNode(point);
    const middle = edge.start + ((edge.end - edge.start) * toA) / (toA + toB);
    this.edges[index] = null;
    this.degree[edge.a] = (this.degree[edge.a] ?? 0) - 1;
    this.degree[edge.b] = (this.degree[edge.b] ?? 0) - 1;
    this.addEdge({ ...edge, b: node, end: middle });
    this.addEdge({ ...edge, a: node, start: middle });
    return node;
  }

  /** Draws a straight stretch of a road from node to node, with a junction at every road it crosses. */
  draw(road: number, from: number, to: number, start: number, end: number): void {
    if (from === to) return;
    let node = from;
    for (let guard = 0; guard < 60; guard++) {
      const hit = this.firstCrossing(node, this.at(to), to);
      const next = hit ? this.nodeOn(hit.edge, hit.point) : to;
      if (next === node) break;
      const done = (n: number): number =>
        between(this.at(from), this.at(n)) / between(this.at(from), this.at(to));
      if (!this.joined(node, next)) {
        this.addEdge({
          a: node,
          b: next,
          road,
          start: start + (end - start) * Math.min(1, done(node)),
          end: start + (end - start) * Math.min(1, done(next)),
        });
      }
      node = next;
      if (node === to) return;
    }
    if (node !== to && !this.joined(node, to)) this.addEdge({ a: node, b: to, road, start, end });
  }

  private joined(a: number, b: number): boolean {
    return this.near(this.at(a), 0.001).some((i) => {
      const e = this.edges[i];
      return e != null && ((e.a === a && e.b === b) || (e.a === b && e.b === a));
    });
  }

  /** The first edge the stretch from a node to a point crosses; edges at the node itself or at `goal` do not count. */
  firstCrossing(node: number, to: PlanePoint, goal = -1): Meeting | null {
    const from = this.at(node);
    let best: Meeting | null = null;
    const seen = new Set<number>();
    this.eachBucket(from, to, 0, (bucket) => {
      for (const index of bucket) {
        const edge = this.edges[index];
        if (!edge || seen.has(index)) continue;
        seen.add(index);
        if (edge.a === node || edge.b === node || edge.a === goal || edge.b === goal) continue;
        const point = crossing(from, to, this.at(edge.a), this.at(edge.b));
        if (!point) continue;
        const distance = between(from, point);
        if (!best || distance < best.distance) best = { edge: index, point, distance };
      }
    });
    return best;
  }

  /** The nearest place on any road within `reachKm`; edges for which `skip` is true do not count. */
  nearest(p: PlanePoint, reachKm: number, skip: (edge: RoadEdge) => boolean = () => false): Meeting | null {
    let best: Meeting | null = null;
    for (const index of this.near(p, reachKm)) {
      const edge = this.edges[index];
      if (!edge || skip(edge)) continue;
      const point = foot(p, this.at(edge.a), this.at(edge.b));
      const distance = between(p, point);
      if (distance <= reachKm && (!best || distance < best.distance)) best = { edge: index, point, distance };
    }
    return best;
  }

  private near(p: PlanePoint, reachKm: number): number[] {
    const found: number[] = [];
    this.eachBucket(p, p, reachKm, (bucket) => {
      for (const index of bucket) if (this.edges[index]) found.push(index);
    });
    return found;
  }

  private eachBucket(a: PlanePoint, b: PlanePoint, margin: number, visit: (bucket: number[]) => void): void {
    const low = (i: 0 | 1): number => Math.floor((Math.min(a[i], b[i]) - margin) / BUCKET_KM);
    const high = (i: 0 | 1): number => Math.floor((Math.max(a[i], b[i]) + margin) / BUCKET_KM);
    for (let x = low(0); x <= high(0); x++) {
      for (let y = low(1); y <= high(1); y++) {
        const key = x * 100_003 + y;
        let bucket = this.buckets.get(key);
        if (!bucket) {
          bucket = [];
          this.buckets.set(key, bucket);
        }
        visit(bucket);
      }
    }
  }
}

export function between(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function foot(p: PlanePoint, a: PlanePoint, b: PlanePoint): PlanePoint {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
  return [a[0] + t * dx, a[1] + t * dy];
}

function crossing(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): PlanePoint | null {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-12) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t > 1e-9 && t < 1 - 1e-9 && u >= 0 && u <= 1 ? [a[0] + t * rx, a[1] + t * ry] : null;
}
