import type { MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type {
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { areSimple, doubleArea, encloses } from './simple-rings.ts';
import { multiPolygonToMercator } from './web-mercator.ts';
import { toleranceM, type ZoomBand } from './zoom-bands.ts';

export interface ShapedUnit {
  readonly id: string;
  readonly level: 'province' | 'district' | 'commune';
  /** null: a root of the tree. */
  readonly parentId: string | null;
  /** WGS 84. */
  readonly geometry: MultiPolygon;
}

export interface UnitShape {
  readonly id: string;
  readonly band: number;
  /** EPSG:3857, metres. */
  readonly geometry: MultiPolygon;
}

type Shape = TopoPolygon | TopoMultiPolygon;
type Leaf = {
  readonly id: string;
  readonly shape: Shape;
  readonly arcs: ReadonlySet<number>;
};

/**
 * Simplifies units for small zooms by Visvalingam's areas, arc by arc, so that neighbours keep one shared
 * border. Units without children are simplified; their parents are their unions, so borders of all levels
 * coincide. Where a unit would vanish or cross itself, its borders keep more detail until it does not.
 */
export function generalise(units: readonly ShapedUnit[], bands: readonly ZoomBand[]): UnitShape[] {
  if (units.length === 0) return [];
  const childrenOf = childrenByParent(units);
  const leafUnits = units.filter((unit) => !childrenOf.has(unit.id));
  const objects = Object.fromEntries(
    leafUnits.map((unit) => [unit.id, multiPolygonToMercator(unit.geometry)]),
  );
  const built = topology(objects);
  const detailed: Topology = presimplify({ ...built, objects: {} });
  const leaves = leafUnits.map((unit) => leafOf(built, unit.id));
  const shapeOf = new Map(leaves.map((leaf) => [leaf.id, leaf.shape]));

  return bands.flatMap((band) => {
    const coarse = simplified(detailed, leaves, toleranceM(band) ** 2);
    return units.map((unit) => {
      const parts = leavesUnder(unit.id, childrenOf).flatMap((id) => shapeOf.get(id) ?? []);
      const whole = parts.length === 1 && parts[0] ? parts[0] : mergeArcs(coarse, parts);
      return { id: unit.id, band: band.id, geometry: cleaned(coarse, whole) };
    });
  });
}

function simplified(detailed: Topology, leaves: readonly Leaf[], area: number): Topology {
  const thresholds = detailed.arcs.map(() => area);
  let arcs = detailed.arcs;
  // Each round quarters the areas around failing units; after 12 nothing of the original is left out.
  for (let round = 0; round <= 12; round += 1) {
    arcs = detailed.arcs.map((arc, i) =>
      arc.filter((point) => (point[2] ?? Infinity) >= (thresholds[i] ?? 0)),
    );
    const failing = leaves.filter((leaf) => !stands({ ...detailed, arcs }, leaf.shape));
    if (failing.length === 0) break;
    for (const arc of new Set(failing.flatMap((leaf) => [...leaf.arcs]))) {
      thresholds[arc] = round < 11 ? (thresholds[arc] ?? 0) / 4 : 0;
    }
  }
  return { ...detailed, arcs: arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y])) };
}

/** A unit still stands when its largest part encloses something and no border of it crosses another. */
function stands(topo: Topology, shape: Shape): boolean {
  const rings = polygonsOf(topo, shape).map((polygon) => polygon.filter(encloses));
  return rings.some((polygon) => polygon.length > 0) && areSimple(rings.flat());
}

/** Parts and holes too small to enclose anything at this zoom are left out; the largest part always stands. */
function cleaned(topo: Topology, shape: Shape): MultiPolygon {
  const polygons = polygonsOf(topo, shape)
    .filter(([outer]) => outer !== undefined && encloses(outer))
    .map((polygon) => polygon.filter(encloses))
    .sort(([a = []], [b = []]) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  return { type: 'MultiPolygon', coordinates: polygons };
}

function polygonsOf(topo: Topology, shape: Shape): Position[][][] {
  const polygons =
    shape.type === 'Polygon'
      ? [feature(topo, shape).geometry.coordinates]
      : feature(topo, shape).geometry.coordinates;
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x, y])));
}

function leafOf(topo: Topology, id: string): Leaf {
  const shape = topo.objects[id];
  if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') {
    throw new TypeError(`unit ${id} is ${shape?.type ?? 'missing'}, wanted a polygon`);
  }
  const arcs = new Set(shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
  // Spelt out per type, and without the properties, which the compiler's types of the library disagree on.
  return shape.type === 'Polygon'
    ? { id, arcs, shape: { type: 'Polygon', arcs: shape.arcs } }
    : { id, arcs, shape: { type: 'MultiPolygon', arcs: shape.arcs } };
}

function childrenByParent(units: readonly ShapedUnit[]): ReadonlyMap<string | null, readonly ShapedUnit[]> {
  const children = new Map<string | null, ShapedUnit[]>();
  for (const unit of units) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
  return children;
}

function leavesUnder(id: string, childrenOf: ReadonlyMap<string | null, readonly ShapedUnit[]>): string[] {
  const children = childrenOf.get(id);
  return children ? children.flatMap((child) => leavesUnder(child.id, childrenOf)) : [id];
}
