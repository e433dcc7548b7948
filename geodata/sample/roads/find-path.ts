import type { TerrainMesh } from './terrain-mesh.ts';

/** Key of a mesh edge, the same from either end. */
export function edgeKey(a: number, b: number): number {
  return a < b ? a * 1_000_000 + b : b * 1_000_000 + a;
}

/**
 * The cheapest way over the mesh (A*): length × effort, and `reuse` times that along roads that exist already.
 * @returns mesh nodes from start to goal, or an empty list where there is no way
 */
export function findPath(
  mesh: TerrainMesh,
  start: number,
  goal: number,
  built: ReadonlySet<number>,
  reuse: number,
): number[] {
  const { columns, points, effort } = mesh;
  const goalPoint = points[goal] as readonly [number, number];
  const cheapest = 0.6 * Math.min(1, reuse);
  const cost = new Map<number, number>([[start, 0]]);
  const from = new Map<number, number>();
  const closed = new Set<number>();
  const heap = new Heap();
  heap.push(start, 0);
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (node === goal) return walkBack(from, goal);
    if (closed.has(node)) continue;
    closed.add(node);
    const p = points[node] as readonly [number, number];
    for (const step of [1, -1, columns, -columns, columns + 1, columns - 1, -columns + 1, -columns - 1]) {
      const next = node + step;
      const ground = effort[next] ?? 0;
      if (ground === 0 || closed.has(next)) continue;
      const q = points[next] as readonly [number, number];
      const ease = built.has(edgeKey(node, next)) ? reuse : 1;
      const total =
        (cost.get(node) ?? 0) +
        Math.hypot(p[0] - q[0], p[1] - q[1]) * ((ground + (effort[node] ?? 1)) / 2) * ease;
      if (total >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(next, total);
      from.set(next, node);
      heap.push(next, total + cheapest * Math.hypot(q[0] - goalPoint[0], q[1] - goalPoint[1]));
    }
  }
  return [];
}

function walkBack(from: ReadonlyMap<number, number>, goal: number): number[] {
  const path = [goal];
  for (let node = from.get(goal); node !== undefined; node = from.get(node)) path.push(node);
  return path.reverse();
}

/** A binary heap of nodes, cheapest first. */
class Heap {
  private readonly items: { readonly node: number; readonly cost: number }[] = [];

  push(node: number, cost: number): void {
    const { items } = this;
    let i = items.push({ node, cost }) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((items[parent]?.cost ?? 0) <= cost) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  pop(): number | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!top || !last) return undefined;
    if (items.length > 0) {
      items[0] = last;
      this.sink();
    }
    return top.node;
  }

  private sink(): void {
    const { items } = this;
    const at = (i: number): number => items[i]?.cost ?? Number.POSITIVE_INFINITY;
    for (let i = 0; ; ) {
      const child = at(2 * i + 2) < at(2 * i + 1) ? 2 * i + 2 : 2 * i + 1;
      if (at(child) >= at(i)) return;
      this.swap(i, child);
      i = child;
    }
  }

  private swap(i: number, j: number): void {
    const { items } = this;
    const held = items[i];
    const other = items[j];
    if (!held || !other) return;
    items[i] = other;
    items[j] = held;
  }
}
