import { type DarkGap, darkGaps } from '../../../geodata/light/dark-gaps.ts';
import { byNearness, oneRouteLeft, type RouteLeft } from '../../../geodata/light/one-route-left.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { LIT_CODES, OUTSIDE, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { unitRoutes } from '../../../geodata/light/unit-routes.ts';
import { type Piece, widen } from './dark-routes.ts';

type Bounds = [number, number, number, number];

/** A connected stretch of dark, as a list and the map show it. */
export type Gap = Omit<DarkGap, 'units'> & {
  /** Its route with the most dark, '' without a name. */
  readonly name: string;
  /** Codes, the most dark first. */
  readonly units: readonly string[];
  /** The segment with its longest dark piece: what a press on the list opens. */
  readonly segment: number;
  readonly bounds: Readonly<Bounds>;
};

/** A unit with one route left, and where that route's missing part lies. */
export type LastRoute = RouteLeft & {
  readonly unit: string;
  readonly name: string;
  readonly segment: number;
  readonly bounds: Readonly<Bounds>;
  readonly rows: readonly number[];
};

export type DarkNetwork = {
  /** All gaps of the counted classes in the whole table, the longest first. */
  readonly gaps: readonly DarkGap[];
  /** Index into `gaps` of each row, −1 where it is not dark or not counted. */
  readonly gapAt: Int32Array;
};

/** Which rows a list of classes counts; what lies outside every unit never counts. */
export function countedBy(table: SegmentTable, classes: readonly RoadClass[]): (row: number) => boolean {
  const isClass = table.classes.map((id) => classes.includes(id));
  return (row) => isClass[table.class[row] ?? -1] === true && table.unit[row] !== OUTSIDE;
}

const known = new WeakMap<SegmentTable, Map<string, DarkNetwork>>();

/** The dark of a table, computed once for each choice of classes. */
export function darkNetwork(table: SegmentTable, classes: readonly RoadClass[]): DarkNetwork {
  const networks = known.get(table) ?? new Map<string, DarkNetwork>();
  known.set(table, networks);
  const key = classes.join();
  const made = networks.get(key);
  if (made !== undefined) return made;
  const isCounted = countedBy(table, classes);
  const isDark = (row: number) => table.lit[row] === LIT_CODES.no && isCounted(row);
  const gaps = darkGaps(table, isDark, Number.POSITIVE_INFINITY);
  const gapAt = new Int32Array(table.count).fill(-1);
  gaps.forEach(({ rows }, at) => {
    for (const row of rows) gapAt[row] = at;
  });
  const network = { gaps, gapAt };
  networks.set(key, network);
  return network;
}

/** The gaps that reach into a place, whole, the longest first. */
export function gapsAmong(
  table: SegmentTable,
  { gaps, gapAt }: DarkNetwork,
  pieces: Iterable<Piece>,
  shown: number,
): Gap[] {
  const here = new Set<number>();
  for (const { row } of pieces) {
    const at = gapAt[row] ?? -1;
    if (at >= 0) here.add(at);
  }
  return [...here]
    .sort((p, q) => p - q)
    .slice(0, shown)
    .flatMap((at) => {
      const gap = gaps[at];
      return gap === undefined ? [] : [describeGap(table, gap)];
    });
}

/** The gap a segment lies in; of several, the longest. Null: nothing of it is dark and counted. */
export function gapOf(table: SegmentTable, { gaps, gapAt }: DarkNetwork, segment: number): Gap | null {
  let first = gaps.length;
  table.segment.forEach((id, row) => {
    const at = gapAt[row] ?? -1;
    if (id === segment && at >= 0) first = Math.min(first, at);
  });
  const gap = gaps[first];
  return gap === undefined ? null : describeGap(table, gap);
}

function describeGap(table: SegmentTable, gap: DarkGap): Gap {
  const names = gap.routes.map((route) => {
    const row = gap.rows.find((candidate) => table.route[candidate] === route) ?? -1;
    return table.routeNames[table.name[row] ?? -1] ?? '';
  });
  return {
    ...gap,
    name: names.find((name) => name !== '') ?? '',
    units: gap.units.map((unit) => table.units[unit] ?? ''),
    ...placeOf(table, gap.rows),
  };
}

function placeOf(
  table: SegmentTable,
  rows: readonly number[],
): { readonly segment: number; readonly bounds: Readonly<Bounds> } {
  const bounds: Bounds = [180, 90, -180, -90];
  let longest = rows[0] ?? 0;
  for (const row of rows) {
    widen(bounds, table, row);
    if ((table.lengthM[row] ?? 0) > (table.lengthM[longest] ?? 0)) longest = row;
  }
  return { segment: table.segment[longest] ?? 0, bounds };
}

/** The units of a place that are one route away from being lit, the nearest first. `codes` null: every unit. */
export function lastRoutes(
  table: SegmentTable,
  classes: readonly RoadClass[],
  codes: ReadonlySet<string> | null,
): LastRoute[] {
  const isCounted = countedBy(table, classes);
  const found: LastRoute[] = [];
  for (const [unit, routes] of unitRoutes(table, isCounted)) {
    const code = table.units[unit] ?? '';
    const left = codes === null || codes.has(code) ? oneRouteLeft(routes) : null;
    if (left === null) continue;
    const wanted = left.kind === 'survey' ? LIT_CODES.unknown : LIT_CODES.no;
    const rows = [...table.route.keys()].filter(
      (row) =>
        table.route[row] === left.route &&
        table.unit[row] === unit &&
        table.lit[row] === wanted &&
        isCounted(row),
    );
    const name = table.routeNames[table.name[rows[0] ?? -1] ?? -1] ?? '';
    found.push({ ...left, unit: code, name, rows, ...placeOf(table, rows) });
  }
  return found.sort(byNearness);
}
