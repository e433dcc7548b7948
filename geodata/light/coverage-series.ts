import { addDays, type Day } from '../time/day.ts';
import { type Coverage, coverageOfRoutes, type RouteSum } from './coverage.ts';
import type { EpochSpan, LightEpoch } from './light-epoch.ts';

/** A piece of a segment within one unit; `unitId` null: outside every unit, never counted. */
export interface MeasuredPiece {
  readonly segmentId: number;
  readonly routeId: number;
  readonly unitId: number | null;
  /** 1, or 0.5 on a border between two units. */
  readonly weight: number;
  readonly fromM: number;
  readonly toM: number;
}

export interface CoverageSeries {
  /**
   * Days on which something changed, ascending; the first is the eve of the first record, when all was unknown.
   * Empty without any record.
   */
  readonly days: readonly Day[];
  /** By group, then by day: the coverage from that day until the next. */
  readonly groups: readonly (readonly Coverage[])[];
}

interface Cell extends RouteSum {
  readonly pieces: number[];
}

/** Metres of the piece that spans of one state cover. */
function covered({ fromM, toM }: MeasuredPiece, spans: readonly EpochSpan[], lit: 'yes' | 'no'): number {
  let metres = 0;
  for (const span of spans) {
    if (span.lit === lit) metres += Math.max(0, Math.min(toM, span.toM) - Math.max(fromM, span.fromM));
  }
  return metres;
}

/**
 * Coverage of groups of units on every day on which light changed, in one sweep through time. A unit may lie in
 * several groups (its district, its block, the province); a route that crosses units of a group is one route of it.
 * `groupsOf` gives the indices of the groups of a unit. Each day's sums are made anew from whole pieces, so that
 * nothing drifts: the answer of a day is that of `coverageOf` on that day's light.
 */
export function coverageSeries(
  pieces: readonly MeasuredPiece[],
  epochs: readonly LightEpoch[],
  groupsOf: (unitId: number) => readonly number[],
  groupCount: number,
  litShare = 1,
): CoverageSeries {
  const lit = new Float64Array(pieces.length);
  const unlit = new Float64Array(pieces.length);
  const cells = Array.from({ length: groupCount }, () => new Map<number, Cell>());
  const piecesOf = new Map<number, number[]>();
  const cellsOf: { readonly group: number; readonly cell: Cell }[][] = [];
  pieces.forEach((piece, at) => {
    const near = piecesOf.get(piece.segmentId);
    if (near === undefined) piecesOf.set(piece.segmentId, [at]);
    else near.push(at);
    const groups = piece.unitId === null ? [] : groupsOf(piece.unitId);
    cellsOf.push(
      groups.flatMap((group) => {
        const routes = cells[group];
        if (routes === undefined) return [];
        const cell = routes.get(piece.routeId) ?? { pieces: [], lit: 0, unlit: 0, unknown: 0 };
        routes.set(piece.routeId, cell);
        cell.pieces.push(at);
        return [{ group, cell }];
      }),
    );
  });
  const sum = (cell: Cell) => {
    [cell.lit, cell.unlit, cell.unknown] = [0, 0, 0];
    for (const at of cell.pieces) {
      const { weight, fromM, toM } = pieces[at] ?? { weight: 0, fromM: 0, toM: 0 };
      const [isLit, isUnlit] = [lit[at] ?? 0, unlit[at] ?? 0];
      cell.lit += isLit * weight;
      cell.unlit += isUnlit * weight;
      cell.unknown += Math.max(0, toM - fromM - isLit - isUnlit) * weight;
    }
  };
  const cover = (group: number) => coverageOfRoutes(cells[group]?.values() ?? [], litShare);

  const byDay = new Map<Day, LightEpoch[]>();
  for (const epoch of epochs) {
    if (!piecesOf.has(epoch.segmentId)) continue;
    const sameDay = byDay.get(epoch.since);
    if (sameDay === undefined) byDay.set(epoch.since, [epoch]);
    else sameDay.push(epoch);
  }
  const changes = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = changes;
  if (first === undefined) return { days: [], groups: cells.map(() => []) };
  for (const routes of cells) for (const cell of routes.values()) sum(cell);
  const groups = cells.map((_, group) => [cover(group)]);
  for (const [, today] of changes) {
    const touched = new Map<Cell, number>();
    for (const { segmentId, spans } of today) {
      for (const at of piecesOf.get(segmentId) ?? []) {
        const piece = pieces[at];
        if (piece === undefined) continue;
        lit[at] = covered(piece, spans, 'yes');
        unlit[at] = covered(piece, spans, 'no');
        for (const { group, cell } of cellsOf[at] ?? []) touched.set(cell, group);
      }
    }
    for (const cell of touched.keys()) sum(cell);
    const changed = new Set(touched.values());
    groups.forEach((days, group) => {
      const last = days.at(-1);
      days.push(changed.has(group) || last === undefined ? cover(group) : last);
    });
  }
  return { days: [addDays(first[0], -1), ...changes.map(([day]) => day)], groups };
}
