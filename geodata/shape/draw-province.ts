import type { UnitShapes } from '../contract/units.ts';
import { frameOf, pathOf, planeOf, signPointOf } from './draw-shapes.ts';

export interface DrawnUnit {
  readonly code: string;
  readonly name: string;
  readonly d: string;
  /** Where a sign stands; null for a shape without area. */
  readonly at: readonly [x: number, y: number] | null;
}

/** Communes as paths in a drawing of `width` by `height` CSS pixels, and the borders of districts over them. */
export interface ProvinceDrawing {
  readonly width: number;
  readonly height: number;
  readonly communes: readonly DrawnUnit[];
  readonly districtBorders: string;
}

/** Null where no unit has an outline. */
export function drawProvince(
  communes: UnitShapes['features'],
  districts: UnitShapes['features'],
  width: number,
): ProvinceDrawing | null {
  if (communes.length === 0) return null;
  const plane = planeOf(frameOf(communes.map(({ geometry }) => geometry)), width);
  return {
    width,
    height: plane.height,
    communes: communes.map(({ properties: { code, name }, geometry }) => ({
      code,
      name,
      d: pathOf(geometry, plane),
      at: signPointOf(geometry, plane),
    })),
    districtBorders: districts.map(({ geometry }) => pathOf(geometry, plane)).join(''),
  };
}
