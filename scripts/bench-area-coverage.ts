import { pathToFileURL } from 'node:url';
import { booleanPointInPolygon, length, lineSplit, lineString, midpoint, point, polygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { coverageInArea } from '../geodata/light/area-coverage.ts';
import { indexSegments, type Segment } from '../geodata/light/segment-index.ts';
import { seededRandom } from '../geodata/sample/random.ts';

export interface AreaBench {
  readonly segments: number;
  readonly indexMs: number;
  /** Median of several runs of `coverageInArea` on a drawn polygon over half the province. */
  readonly areaMs: number;
  /** The same area by turf.lineSplit on each segment, scaled up from a sample of the segments. */
  readonly naiveMs: number;
  readonly ratio: number;
  /** Largest difference of total km between the two, on the sample. */
  readonly apart: number;
}

const LITS = ['yes', 'no', 'unknown'] as const;

/** Wiggly roads of 8 vertices and some 300 m in the box of Tây Ninh, always the same. */
function makeSegments(count: number): Segment[] {
  const random = seededRandom('area coverage').next;
  return Array.from({ length: count }, (_, i) => {
    let lon = 105.8 + random() * 0.6;
    let lat = 11 + random() * 0.7;
    const coordinates: number[] = [];
    for (let v = 0; v < 8; v += 1) {
      coordinates.push(lon, lat);
      lon += (random() - 0.4) * 0.0008;
      lat += (random() - 0.4) * 0.0008;
    }
    return {
      id: i,
      routeId: i % (count / 4),
      roadClass: 'hamlet',
      lit: LITS[i % 3] ?? 'no',
      weight: 1,
      coordinates,
    };
  });
}

/** A star of 24 corners around the middle: concave, as drawn by hand. */
function star(): Polygon {
  const ring = Array.from({ length: 24 }, (_, i) => {
    const radius = i % 2 === 0 ? 0.3 : 0.18;
    return [106.1 + radius * Math.cos((i * Math.PI) / 12), 11.35 + radius * Math.sin((i * Math.PI) / 12)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

function naiveKm(segments: readonly Segment[], area: Polygon): number {
  const shape = polygon(area.coordinates);
  let km = 0;
  for (const { coordinates } of segments) {
    const vertices: [number, number][] = [];
    for (let i = 0; i < coordinates.length; i += 2) {
      vertices.push([coordinates[i] ?? Number.NaN, coordinates[i + 1] ?? Number.NaN]);
    }
    const line = lineString(vertices);
    const split = lineSplit(line, shape).features;
    for (const piece of split.length > 0 ? split : [line]) {
      const [a, b] = piece.geometry.coordinates;
      if (a && b && booleanPointInPolygon(midpoint(point(a), point(b)), shape)) km += length(piece);
    }
  }
  return km;
}

function timed<T>(run: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

/** Measures the browser's coverage of a drawn area against plain Turf, in one run on one machine. */
export function benchAreaCoverage(count: number, sample = 2000): AreaBench {
  const segments = makeSegments(count);
  const area = star();
  const indexed = timed(() => indexSegments(segments));
  const runs = Array.from({ length: 7 }, () => timed(() => coverageInArea(indexed.result, area)).ms);
  const areaMs = runs.toSorted((a, b) => a - b)[3] ?? Number.NaN;
  const few = segments.slice(0, sample);
  const naive = timed(() => naiveKm(few, area));
  const fewKm = coverageInArea(indexSegments(few), area).km.total;
  const naiveMs = (naive.ms * count) / few.length;
  return {
    segments: count,
    indexMs: indexed.ms,
    areaMs,
    naiveMs,
    ratio: naiveMs / areaMs,
    apart: Math.abs(fewKm - naive.result) / naive.result,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const count of [20_000, 200_000]) {
    const bench = benchAreaCoverage(count);
    console.log(
      `${count} segments: ${bench.areaMs.toFixed(1)} ms (index ${bench.indexMs.toFixed(0)} ms), ` +
        `plain Turf ${bench.naiveMs.toFixed(0)} ms, ${bench.ratio.toFixed(0)} times faster, ` +
        `${(bench.apart * 100).toFixed(4)} % apart`,
    );
  }
}
