import { area as areaOf } from '@turf/turf';
import { expose } from 'comlink';
import type { Polygon } from 'geojson';
import { type AreaCoverage, coverageInArea } from '../../../geodata/light/area-coverage.ts';
import { areaProblems } from '../../../geodata/light/area-problems.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { indexTable, type SegmentIndex } from '../../../geodata/light/segment-index.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import { nearestSegment } from './nearest-segment.ts';

export type Measured =
  | { readonly coverage: AreaCoverage; readonly areaKm2: number }
  | { readonly problem: Bilingual };

let index: SegmentIndex | null = null;

const api = {
  load(table: SegmentTable): void {
    index = indexTable(table);
  },
  measure(area: Polygon, classes: readonly RoadClass[]): Measured {
    const [problem] = areaProblems(area);
    if (problem !== undefined) return { problem: problem.message };
    if (index === null) throw new Error('the roads were not loaded before an area was measured');
    return { coverage: coverageInArea(index, area, { classes }), areaKm2: areaOf(area) / 1e6 };
  },
  nearest(lon: number, lat: number, reachDegrees: number): number | null {
    return index === null ? null : nearestSegment(index, lon, lat, reachDegrees);
  },
};
export type LightWorker = typeof api;

expose(api);
