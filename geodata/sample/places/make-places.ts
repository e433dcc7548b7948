import type { PlaceKind } from '../../place/place-kind.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { FACTS } from '../commune-facts.ts';
import type { CommuneAt } from '../commune-raster.ts';
import { type PlanePoint, toPlane, toPosition } from '../local-plane.ts';
import { seededRandom } from '../random.ts';
import { shortName } from '../roads/lay-trunk-roads.ts';
import type { Network } from '../roads/read-network.ts';
import type { SamplePlace, SampleResidentialArea } from '../sample-rows.ts';
import { findBridges } from './find-bridges.ts';
import { findCrossings } from './find-crossings.ts';

/** A school, market or clinic stands this far from the road it faces, in kilometres. */
const OFF_ROAD = { least: 0.02, most: 0.07 };
const HOUSEHOLDS_PER_SCHOOL = 1100;
const HOUSEHOLDS_OF_SECOND_MARKET = 4500;

/**
 * Made-up public places: schools, markets and a clinic near the settlements of each commune, bridges where roads cross made-up
 * streams, junctions of larger roads. The same each time; no such place exists.
 */
export function makePlaces(
  network: Network,
  communeAt: CommuneAt,
  areas: readonly SampleResidentialArea[],
): SamplePlace[] {
  const random = seededRandom('places');
  const vertices = verticesByCommune(network, communeAt);
  const places: SamplePlace[] = [];
  const add = (kind: PlaceKind, name: string, point: PlanePoint) =>
    places.push({
      code: `DD${String(places.length + 1).padStart(4, '0')}`,
      kind,
      name,
      point: toPosition(point),
      validFrom: null,
      validTo: null,
    });
  FACTS.communes.forEach((fact, commune) => {
    const roads = vertices[commune] ?? [];
    const settlements = areas.flatMap(({ unitCode, point }) =>
      unitCode === fact.code && point !== null ? [toPlane(point)] : [],
    );
    const beside = (settlement: PlanePoint): PlanePoint => {
      const [x, y] = nearestOf(roads, settlement);
      const angle = random.between(0, 2 * Math.PI);
      const away = random.between(OFF_ROAD.least, OFF_ROAD.most);
      return [x + away * Math.cos(angle), y + away * Math.sin(angle)];
    };
    const centre = toPlane(fact.centre);
    const at = (i: number) => settlements[i % Math.max(1, settlements.length)] ?? centre;
    const place = shortName(fact);
    for (const [i, name] of schoolNames(place, fact.households).entries()) add('school', name, beside(at(i)));
    add('market', `Chợ ${place}`, beside(centre));
    if (fact.households >= HOUSEHOLDS_OF_SECOND_MARKET) add('market', `Chợ ${place} mới`, beside(at(3)));
    add('clinic', `Trạm Y tế ${lowerFirst(fact.name)}`, beside(at(1)));
  });
  for (const { point, name } of findBridges(network, communeAt)) add('bridge', name, point);
  for (const { point, name } of findCrossings(network)) add('crossing', name, point);
  return places;
}

function schoolNames(place: string, households: number): string[] {
  const names = [
    `Trường Tiểu học ${place}`,
    `Trường Mầm non ${place}`,
    `Trường THCS ${place}`,
    `Trường Tiểu học ${place} B`,
    `Trường Mầm non ${place} B`,
    `Trường THPT ${place}`,
  ];
  return names.slice(
    0,
    Math.max(2, Math.min(names.length, 1 + Math.round(households / HOUSEHOLDS_PER_SCHOOL))),
  );
}

function verticesByCommune({ segments }: Network, communeAt: CommuneAt): PlanePoint[][] {
  const vertices: PlanePoint[][] = FACTS.communes.map(() => []);
  for (const { coordinates } of segments) {
    for (const position of coordinates) {
      const point = toPlane(position);
      vertices[communeAt(point)]?.push(point);
    }
  }
  return vertices;
}

function nearestOf(points: readonly PlanePoint[], [x, y]: PlanePoint): PlanePoint {
  let best: PlanePoint = [x, y];
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const square = (point[0] - x) ** 2 + (point[1] - y) ** 2;
    if (square >= least) continue;
    least = square;
    best = point;
  }
  return best;
}
