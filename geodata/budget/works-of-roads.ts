import { stateOfRoute } from '../light/coverage.ts';
import type { DarkGap } from '../light/dark-gaps.ts';
import { LIT_CODES, OUTSIDE, type SegmentTable } from '../light/segment-table.ts';
import { type UnitRoutes, unitRoutes } from '../light/unit-routes.ts';
import { type Beside, type BesideWorks, besideWorks } from './beside-works.ts';
import { twinRows } from './twin-rows.ts';
import { NO_BUNDLE } from './works.ts';

/** A row's part in the place that is looked at: metres before weight. */
export type PlacePiece = { readonly row: number; readonly metres: number };

/** What can be lit in a place, one row per work, in columns. */
export interface RoadWorks extends BesideWorks {
  readonly count: number;
  /** Row of the table; a road on a border is one work of two rows, the second here (−1: none). */
  readonly row: Int32Array;
  readonly twin: Int32Array;
  /** Metres of road to light, each metre once however many communes share it. */
  readonly metres: Float64Array;
  /** Metres that count for the place's coverage: weighted, and cut by a drawn area. */
  readonly placeM: Float64Array;
  /** Households served, an estimate; NaN where no commune of the work knows its households. */
  readonly households: Float64Array;
  /** Metres of the gap the work lies in, and how many of them it closes by itself: metres × metres ÷ gap. */
  readonly gapM: Float64Array;
  readonly closedM: Float64Array;
  /** Index into `bundles`, NO_BUNDLE outside every one. */
  readonly bundle: Int32Array;
  /** Communes that the works could leave without a dark route. */
  readonly bundles: readonly { readonly unit: number; readonly knownShare: number }[];
}

/** Metres of a place by state of light, as its coverage counts them. */
export interface PlaceLength {
  readonly lit: number;
  readonly unlit: number;
  readonly unknown: number;
  readonly total: number;
  /** Of the unlit metres, those an approved promise stands for. */
  readonly promised: number;
}

export interface RoadWorksOptions {
  readonly pieces: Iterable<PlacePiece>;
  /** Which rows are of a counted class inside some unit. */
  readonly isCounted: (row: number) => boolean;
  /** All dark gaps of the counted rows, and the gap of each row. */
  readonly gaps: readonly Pick<DarkGap, 'metres'>[];
  readonly gapAt: Int32Array;
  /** By unit index of the table; null: not known. */
  readonly households: readonly (number | null)[];
  readonly withPromised: boolean;
  /** Null: neither schools nor accidents are known. */
  readonly beside: Beside | null;
}

/**
 * The unlit pieces of a place as works, and what each is worth:
 *
 *     households   Σ over its communes: households × the work's share of the commune's counted road length. An
 *                  estimate: nobody has counted who lives along a road
 *     gap closure  the metres of its dark gap × the share of the gap it closes: 300 m of a 300 m gap close 300 m,
 *                  300 m of a gap of 3 km close 30
 *     schools      the schools within reach, each shared by the works around it; accidents alike (beside-works.ts)
 *     communes     all unlit works of a commune are one bundle; done whole, no counted route there is dark. What is
 *                  unknown stays unknown, so its worth is the share of the commune's routes that are known
 *
 * Only unlit is work: unknown is not unlit. A piece that a drawn area cuts is a work, whole, when half of it or
 * more lies inside. A road on a border belongs to the bundle of the commune with less dark road; the other commune then has
 * no bundle, so that nothing is promised twice. A commune with unlit road that is not among the works (outside the
 * place, promised by others) has none either. Lengths in metres of the table. The order is that of the table.
 */
export function worksOfRoads(
  table: SegmentTable,
  options: RoadWorksOptions,
): { works: RoadWorks; place: PlaceLength } {
  const { isCounted, gaps, gapAt, withPromised } = options;
  const isOpen = (row: number) =>
    table.lit[row] === LIT_CODES.no &&
    (withPromised || table.promised[row] !== 1) &&
    table.unit[row] !== OUTSIDE &&
    (table.lengthM[row] ?? 0) > 0;
  const twins = twinRows(table, isOpen);
  const place = { lit: 0, unlit: 0, unknown: 0, total: 0, promised: 0 };
  const insideM = new Map<number, number>();
  const placeM = new Map<number, number>();
  for (const { row, metres } of options.pieces) {
    if (table.unit[row] === OUTSIDE) continue;
    const weighted = metres * (table.weight[row] ?? 1);
    place.total += weighted;
    if (table.lit[row] === LIT_CODES.yes) place.lit += weighted;
    else if (table.lit[row] === LIT_CODES.unknown) place.unknown += weighted;
    else place.unlit += weighted;
    if (table.lit[row] === LIT_CODES.no && table.promised[row] === 1) place.promised += weighted;
    if (!isOpen(row)) continue;
    const twin = twins.get(row);
    const first = twin === undefined ? row : Math.min(row, twin);
    insideM.set(first, Math.max(insideM.get(first) ?? 0, metres));
    placeM.set(first, (placeM.get(first) ?? 0) + weighted);
  }
  const rows = [...insideM.keys()]
    .filter((row) => (insideM.get(row) ?? 0) * 2 >= (table.lengthM[row] ?? 0))
    .sort((a, b) => a - b);

  const routes = unitRoutes(table, isCounted);
  const sides = rows.map((row) => [row, twins.get(row)].filter((side) => side !== undefined));
  const metres = Float64Array.from(rows, (row) => table.lengthM[row] ?? 0);
  const gapM = Float64Array.from(rows, (row, at) => gaps[gapAt[row] ?? -1]?.metres ?? metres[at] ?? 0);
  const row = Int32Array.from(rows);
  const { bundle, bundles } = bundlesOf(table, rows, sides, routes);
  return {
    works: {
      count: rows.length,
      row,
      twin: Int32Array.from(rows, (row) => twins.get(row) ?? -1),
      metres,
      placeM: Float64Array.from(rows, (row) => placeM.get(row) ?? 0),
      households: householdsOf(table, sides, routes, options.households),
      gapM,
      ...besideWorks({ row, metres }, table.segment, options.beside),
      closedM: metres.map((length, at) => (length * length) / Math.max(gapM[at] ?? 0, length)),
      bundle,
      bundles,
    },
    place,
  };
}

const lengthOf = (routes: UnitRoutes, unit: number): number =>
  [...(routes.get(unit)?.values() ?? [])].reduce(
    (sum, { lit, unlit, unknown }) => sum + lit + unlit + unknown,
    0,
  );

function householdsOf(
  table: SegmentTable,
  sides: readonly (readonly number[])[],
  routes: UnitRoutes,
  households: readonly (number | null)[],
): Float64Array {
  const perMetre = table.units.map((_, unit) => {
    const known = households[unit] ?? null;
    return known === null ? null : known / lengthOf(routes, unit);
  });
  return Float64Array.from(sides, (rows) => {
    const parts = rows.flatMap((row) => {
      const each = perMetre[table.unit[row] ?? OUTSIDE] ?? null;
      return each === null ? [] : [each * (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1)];
    });
    return parts.length === 0 ? Number.NaN : parts.reduce((sum, part) => sum + part, 0);
  });
}

function bundlesOf(
  table: SegmentTable,
  rows: readonly number[],
  sides: readonly (readonly number[])[],
  routes: UnitRoutes,
): Pick<RoadWorks, 'bundle' | 'bundles'> {
  const worksIn = new Map<number, number[]>();
  const openM = new Map<number, number>();
  sides.forEach((list, work) => {
    for (const row of list) {
      const unit = table.unit[row] ?? OUTSIDE;
      const works = worksIn.get(unit);
      if (works === undefined) worksIn.set(unit, [work]);
      else works.push(work);
      const weighted = (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1);
      openM.set(unit, (openM.get(unit) ?? 0) + weighted);
    }
  });
  const darkM = (unit: number) =>
    [...(routes.get(unit)?.values() ?? [])].reduce((sum, { unlit }) => sum + unlit, 0);
  const bundle = new Int32Array(rows.length).fill(NO_BUNDLE);
  const bundles: { unit: number; knownShare: number }[] = [];
  const nearest = [...worksIn].sort(([a], [b]) => darkM(a) - darkM(b) || a - b);
  for (const [unit, works] of nearest) {
    const isWhole = Math.abs((openM.get(unit) ?? 0) - darkM(unit)) < 1e-6 * darkM(unit);
    if (!isWhole || works.some((work) => bundle[work] !== NO_BUNDLE)) continue;
    for (const work of works) bundle[work] = bundles.length;
    bundles.push({ unit, knownShare: knownShareOf(routes, unit) });
  }
  return { bundle, bundles };
}

/** Of the routes of a unit, the share that is known to be lit or dark. */
function knownShareOf(routes: UnitRoutes, unit: number): number {
  const all = [...(routes.get(unit)?.values() ?? [])];
  return all.filter((sum) => stateOfRoute(sum) !== 'unknown').length / all.length;
}
