import type { CommuneAt } from '../commune-raster.ts';
import type { SampleResidentialArea, SampleUnit } from '../sample-rows.ts';
import { growStreets } from './grow-streets.ts';
import { layBorderRoads } from './lay-border-roads.ts';
import { layTrunkRoads } from './lay-trunk-roads.ts';
import { type Network, readNetwork } from './read-network.ts';
import { RoadBook } from './road-book.ts';
import { RoadGraph } from './road-graph.ts';

/** Trunk roads first, then the streets that grow out of them, then a few roads that run along a border. */
export function layRoads(
  communes: readonly SampleUnit[],
  communeAt: CommuneAt,
  areas: readonly SampleResidentialArea[],
): Network {
  const graph = new RoadGraph();
  const book = new RoadBook();
  layTrunkRoads(graph, book, communeAt, areas);
  growStreets(graph, book, communeAt, areas);
  const { routes, segments, communeOfRoute } = readNetwork(graph, book);
  const along = layBorderRoads(communes).map(({ commune, name, coordinates }, i) => {
    const id = `b${String(i + 1).padStart(5, '0')}`;
    return {
      commune,
      route: {
        id,
        code: id.toUpperCase(),
        name,
        roadClass: 'commune' as const,
        agency: 'UBND hai xã giáp ranh',
      },
      segment: { id: `sb${String(i + 1).padStart(5, '0')}`, routeId: id, seq: 1, coordinates },
    };
  });
  return {
    routes: [...routes, ...along.map(({ route }) => route)],
    segments: [...segments, ...along.map(({ segment }) => segment)],
    communeOfRoute: [...communeOfRoute, ...along.map(({ commune }) => commune)],
  };
}
