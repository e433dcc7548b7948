import type { PlanePoint } from '../local-plane.ts';
import { edgeKey } from './find-path.ts';
import type { RoadGraph } from './road-graph.ts';
import type { TerrainMesh } from './terrain-mesh.ts';

/** A road as the mesh nodes it runs over. */
export type RoadPath = { readonly road: number; readonly path: readonly number[] };

const EASING_ROUNDS = 4;
const BENDS_PER_EDGE = 4;

/** Draws the paths as gentle curves; a stretch that several share belongs to the first. */
export function drawPaths(graph: RoadGraph, mesh: TerrainMesh, paths: readonly RoadPath[]): void {
  const eased = ease(mesh, paths);
  const nodeOf = new Map<number, number>();
  const graphNode = (meshNode: number): number => {
    const known = nodeOf.get(meshNode);
    if (known !== undefined) return known;
    const node = graph.addNode(eased(meshNode));
    nodeOf.set(meshNode, node);
    return node;
  };
  const taken = new Set<number>();
  for (const { road, path } of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      const a = path[i] as number;
      const b = path[i + 1] as number;
      if (a === b || taken.has(edgeKey(a, b))) continue;
      taken.add(edgeKey(a, b));
      const before = eased(path[i - 1] ?? a);
      const after = eased(path[i + 2] ?? b);
      let from = graphNode(a);
      for (let bend = 1; bend <= BENDS_PER_EDGE; bend++) {
        const t = bend / BENDS_PER_EDGE;
        const to =
          bend === BENDS_PER_EDGE ? graphNode(b) : graph.addNode(curve(before, eased(a), eased(b), after, t));
        graph.draw(road, from, to, i + t - 1 / BENDS_PER_EDGE, i + t);
        from = to;
      }
    }
  }
}

/** Catmull–Rom: passes through b and c, with a and d giving the directions. */
function curve(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint, t: number): PlanePoint {
  const at = (i: 0 | 1): number =>
    b[i] +
    0.5 *
      t *
      (c[i] - a[i] + t * (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i] + t * (3 * (b[i] - c[i]) + d[i] - a[i])));
  return [at(0), at(1)];
}

/** Pulls each node towards the middle of its neighbours on the network, so that no road zigzags with the mesh. */
function ease(mesh: TerrainMesh, paths: readonly RoadPath[]): (node: number) => PlanePoint {
  const around = new Map<number, Set<number>>();
  const join = (a: number, b: number): void => {
    around.set(a, (around.get(a) ?? new Set()).add(b));
  };
  for (const { path } of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      join(path[i] as number, path[i + 1] as number);
      join(path[i + 1] as number, path[i] as number);
    }
  }
  const place = new Map([...around.keys()].map((node) => [node, mesh.points[node] as PlanePoint]));
  for (let round = 0; round < EASING_ROUNDS; round++) {
    for (const [node, neighbours] of around) {
      if (neighbours.size < 2) continue;
      const own = place.get(node) as PlanePoint;
      let x = 0;
      let y = 0;
      for (const n of neighbours) {
        const p = place.get(n) as PlanePoint;
        x += p[0] / neighbours.size;
        y += p[1] / neighbours.size;
      }
      const pull = neighbours.size === 2 ? 0.5 : 0.35;
      place.set(node, [own[0] + pull * (x - own[0]), own[1] + pull * (y - own[1])]);
    }
  }
  return (node) => place.get(node) ?? (mesh.points[node] as PlanePoint);
}
