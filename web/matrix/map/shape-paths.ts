import type { UnitShapes } from '../../../geodata/contract/units.ts';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';

export interface ShapePaths {
  /** Of the SVG, in hundreds of metres of Web Mercator, y downwards. */
  readonly viewBox: readonly [x: number, y: number, width: number, height: number];
  readonly paths: readonly { readonly code: string; readonly name: string; readonly d: string }[];
}

const METRES = 100;

/** Outlines as SVG paths in the projection of the large maps; null without a single point. */
export function shapePaths({ features }: Pick<UnitShapes, 'features'>): ShapePaths | null {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  const paths = features.map(({ properties: { code, name }, geometry }) => ({
    code,
    name,
    d: geometry.coordinates
      .flat()
      .map((ring) => {
        const points = ring.map((position) => {
          const [x, y] = svgPoint(position);
          west = Math.min(west, x);
          east = Math.max(east, x);
          north = Math.min(north, y);
          south = Math.max(south, y);
          return `${x} ${y}`;
        });
        return `M${points.join('L')}Z`;
      })
      .join(''),
  }));
  return west > east ? null : { viewBox: [west, north, east - west, south - north], paths };
}

/** Where a WGS 84 position lies in such an SVG. */
export function svgPoint(position: readonly [number, number]): [x: number, y: number] {
  const [x, y] = toMercator([...position]);
  return [Math.round(x / METRES), Math.round(-y / METRES)];
}
