import type { CommuneAt } from '../commune-raster.ts';
import type { SampleResidentialArea, SampleUnit } from '../sample-rows.ts';
import { growStreets } from './grow-streets.ts';
import { layBorderRoads } from './lay-border-roads.ts';
import { layTrunkRoads } from './lay-trunk-roads.ts';
import { type Network, readNetwork } from './read-network.ts';
import { RoadBook } from './road-book.ts';
import { RoadGraph } from './road-graph.ts';

/** Trunk roads first, then a few roads that run along a border, then the streets that grow out of all of them. */
export function layRoads(
  communes: readonly SampleUnit[],
  communeAt: CommuneAt,
  areas: readonly SampleResidentialArea[],
): Network {
  const graph = new RoadGraph();
  const book = new RoadBook();
  layTrunkRoads(graph, book, communeAt, areas);
  layBorderRoads(graph, book, communes);
  growStreets(graph, book, communeAt, areas);
  return readNetwork(graph, book);
}
