import type { MultiPolygon } from 'geojson';
import { assembleRings } from './borders/assemble-rings.ts';
import { drawBorders } from './borders/draw-borders.ts';
import { FACTS } from './commune-facts.ts';
import { toPlane, toPosition } from './local-plane.ts';
import type { SampleUnit, SampleUnits } from './sample-rows.ts';

/**
 * The province, its 9 districts and 94 communes with generated borders: real names, codes and census figures,
 * invented lines. The communes are a valid coverage; districts and province are their unions, vertex by vertex.
 */
export function generateBorders(): SampleUnits {
  const arcs = drawBorders();
  const { province, districts, communes } = FACTS;
  const shape = (members: ReadonlySet<number>): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: assembleRings(arcs, members),
  });
  const over = (belongs: (districtCode: string) => boolean) => {
    const indices = communes.flatMap((c, i) => (belongs(c.districtCode) ? [i] : []));
    const rows = communes.filter((c) => belongs(c.districtCode));
    const sum = (of: (c: (typeof rows)[number]) => number): number => rows.reduce((s, c) => s + of(c), 0);
    const plane = rows.map((c) => toPlane(c.centre));
    return {
      households: sum((c) => c.households),
      population: sum((c) => c.population),
      areaKm2: Math.round(sum((c) => c.areaKm2) * 10) / 10,
      centre: toPosition([
        plane.reduce((s, p) => s + p[0], 0) / plane.length,
        plane.reduce((s, p) => s + p[1], 0) / plane.length,
      ]),
      geometry: shape(new Set(indices)),
    };
  };
  const units: SampleUnit[] = [
    { ...province, level: 'province', parentCode: null, ...over(() => true) },
    ...districts.map(
      (d): SampleUnit => ({
        ...d,
        level: 'district',
        parentCode: province.code,
        ...over((code) => code === d.code),
      }),
    ),
    ...communes.map(
      (c, i): SampleUnit => ({
        code: c.code,
        level: 'commune',
        kind: c.kind,
        name: c.name,
        parentCode: c.districtCode,
        households: c.households,
        population: c.population,
        areaKm2: c.areaKm2,
        centre: c.centre,
        geometry: shape(new Set([i])),
      }),
    ),
  ];
  return units;
}
