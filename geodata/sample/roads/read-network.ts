import type { Position } from 'geojson';
import { toPosition } from '../local-plane.ts';
import type { SampleRoute, SampleSegment } from '../sample-rows.ts';
import type { RoadBook } from './road-book.ts';
import { between, type RoadEdge, type RoadGraph } from './road-graph.ts';

/** The rows, and for each route the commune it belongs to (−1: runs through several). */
export type Network = {
  readonly routes: readonly SampleRoute[];
  readonly segments: readonly SampleSegment[];
  readonly communeOfRoute: readonly number[];
};

/** Routes and segments out of the graph: a segment runs from junction to junction, or to an end. */
export function readNetwork(graph: RoadGraph, book: RoadBook): Network {
  const edgesOf: RoadEdge[][] = book.roads.map(() => []);
  for (const edge of graph.edges) if (edge) edgesOf[edge.road]?.push(edge);
  const routes: SampleRoute[] = [];
  const segments: SampleSegment[] = [];
  const communeOfRoute: number[] = [];
  book.roads.forEach((road, index) => {
    const edges = (edgesOf[index] ?? []).sort((p, q) => p.start - q.start);
    if (edges.length === 0) return;
    const id = `r${String(routes.length + 1).padStart(5, '0')}`;
    communeOfRoute.push(road.commune);
    routes.push({
      id,
      code: road.code === '' ? id.toUpperCase() : road.code,
      name: road.name,
      roadClass: road.roadClass,
      agency: road.agency,
    });
    chainsOf(graph, edges).forEach((coordinates, i) => {
      segments.push({
        id: `s${String(segments.length + 1).padStart(6, '0')}`,
        routeId: id,
        seq: i + 1,
        coordinates,
      });
    });
  });
  return { routes, segments, communeOfRoute };
}

/** Surveyors walk stretches: a longer one is several segments. */
const LONGEST_KM = 0.52;

function chainsOf(graph: RoadGraph, edges: readonly RoadEdge[]): Position[][] {
  const chains: Position[][] = [];
  let chain: Position[] = [];
  let at = -1;
  let km = 0;
  for (const edge of edges) {
    const goesOn = edge.a === at && graph.degree[at] === 2 && km < LONGEST_KM;
    if (!goesOn) {
      km = 0;
      chain = [toPosition(graph.at(edge.a))];
      chains.push(chain);
    }
    chain.push(toPosition(graph.at(edge.b)));
    km += between(graph.at(edge.a), graph.at(edge.b));
    at = edge.b;
  }
  return chains.map(withoutRepeats).filter((line) => line.length > 1);
}

/** Rounding to 1e-6 degree can lay two vertices on one another. */
function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((p, i) => i === 0 || p[0] !== line[i - 1]?.[0] || p[1] !== line[i - 1]?.[1]);
}
