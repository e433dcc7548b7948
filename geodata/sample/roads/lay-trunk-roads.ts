import { lowerFirst } from '../../text/lower-first.ts';
import { type CommuneFact, FACTS } from '../commune-facts.ts';
import type { CommuneAt } from '../commune-raster.ts';
import { toPlane } from '../local-plane.ts';
import type { SampleResidentialArea } from '../sample-rows.ts';
import { drawPaths, type RoadPath } from './draw-paths.ts';
import { edgeKey, findPath } from './find-path.ts';
import { NAMED_ROADS } from './named-roads.ts';
import type { RoadBook } from './road-book.ts';
import type { RoadGraph } from './road-graph.ts';
import { terrainMesh } from './terrain-mesh.ts';

const WIDTH_KM = 80;
const HEIGHT_KM = 101;
/** Cost of going along an existing road against breaking new ground. */
const REUSE = { named: 0.72, district: 0.85, commune: 0.78, hamlet: 0.5 } as const;

/** Quốc lộ, đường tỉnh, đường huyện and đường xã from centre to centre, then a road to each ấp: over the terrain, sharing what is there. */
export function layTrunkRoads(
  graph: RoadGraph,
  book: RoadBook,
  communeAt: CommuneAt,
  areas: readonly SampleResidentialArea[],
): void {
  const mesh = terrainMesh(WIDTH_KM, HEIGHT_KM, (p) => communeAt(p) >= 0);
  const built = new Set<number>();
  const paths: RoadPath[] = [];
  const seat = new Map(FACTS.communes.map((c) => [c.code, mesh.nearest(toPlane(c.centre))]));
  const build = (codes: readonly string[], reuse: number): number[] => {
    const path: number[] = [];
    for (let i = 0; i + 1 < codes.length; i++) {
      const leg = findPath(
        mesh,
        seat.get(codes[i] ?? '') ?? -1,
        seat.get(codes[i + 1] ?? '') ?? -1,
        built,
        reuse,
      );
      path.push(...(path.length === 0 ? leg : leg.slice(1)));
    }
    return path;
  };
  const fresh = (path: readonly number[]): number =>
    path.slice(1).filter((node, i) => !built.has(edgeKey(path[i] ?? -1, node))).length;
  const claim = (road: number, path: readonly number[]): void => {
    paths.push({ road, path });
    path.slice(1).forEach((node, i) => {
      built.add(edgeKey(path[i] ?? -1, node));
    });
  };
  for (const { code, name, roadClass, through } of NAMED_ROADS) {
    const agency = roadClass === 'national' ? 'Cục Quản lý đường bộ IV' : 'Sở Giao thông vận tải';
    claim(book.add({ code, name, roadClass, agency, commune: -1 }), build(through, REUSE.named));
  }
  const numbers = new Map<string, number>();
  for (const [a, b] of neighbourPairs()) {
    const path = build([a.code, b.code], a.districtCode === b.districtCode ? REUSE.district : REUSE.commune);
    if (fresh(path) < 3) continue;
    const link = `${shortName(a)} – ${shortName(b)}`;
    const count = (numbers.get(a.districtCode) ?? 0) + 1;
    numbers.set(a.districtCode, count);
    const isDistrict = count <= 9 && a.districtCode === b.districtCode;
    const district = FACTS.districts.find((d) => d.code === a.districtCode);
    claim(
      book.add({
        code: isDistrict ? `ĐH.${a.districtCode.slice(1)}${String(count).padStart(2, '0')}` : '',
        name: isDistrict ? `Đường huyện ${link}` : `Đường liên xã ${link}`,
        roadClass: isDistrict ? 'district' : 'commune',
        agency: isDistrict ? `UBND ${lowerFirst(district?.name ?? '')}` : `UBND ${lowerFirst(a.name)}`,
        commune: FACTS.communes.indexOf(a),
      }),
      path,
    );
  }
  for (const area of areas) {
    const commune = FACTS.communes.findIndex((c) => c.code === area.unitCode);
    const fact = FACTS.communes[commune];
    if (!area.point || !fact) continue;
    const goal = seat.get(fact.code) ?? -1;
    const path = findPath(mesh, mesh.nearest(toPlane(area.point)), goal, built, REUSE.hamlet);
    const joins = path.findIndex((node, i) => i > 0 && built.has(edgeKey(path[i - 1] ?? -1, node)));
    const own = joins < 0 ? path : path.slice(0, joins);
    if (own.length < 2) continue;
    const name = `Đường ${lowerFirst(area.name)}`;
    const roadClass = area.kind === 'ap' ? (own.length > 6 ? 'commune' : 'hamlet') : 'urban';
    claim(book.add({ code: '', name, roadClass, agency: `UBND ${lowerFirst(fact.name)}`, commune }), own);
  }
  drawPaths(graph, mesh, paths);
}

function neighbourPairs(): (readonly [CommuneFact, CommuneFact])[] {
  const pairs = FACTS.communes.flatMap((a) =>
    FACTS.communes
      .filter((b) => a.code < b.code && (a.neighbours.includes(b.code) || b.neighbours.includes(a.code)))
      .map((b) => [a, b] as const),
  );
  const length = ([a, b]: readonly [CommuneFact, CommuneFact]): number => {
    const [p, q] = [toPlane(a.centre), toPlane(b.centre)];
    return Math.hypot(p[0] - q[0], p[1] - q[1]);
  };
  return pairs.sort((p, q) => length(p) - length(q));
}

/** "Xã Tân Bình" → "Tân Bình"; "Phường 1" stays, a number alone would name nothing. */
export function shortName(fact: CommuneFact): string {
  const bare = fact.name.replace(/^(Xã|Phường|Thị trấn) /, '');
  return /^\d+$/.test(bare) ? fact.name : bare;
}
