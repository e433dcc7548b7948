import type { Problem } from '../problem/problem.ts';
import { type Area, type AreaEdges, areaEdges, isInside } from './area-edges.ts';
import { areaProblems } from './area-problems.ts';
import { type Coverage, coverageOf, type LightPart } from './coverage.ts';
import { metresInside } from './cut.ts';
import type { Lit } from './lit.ts';
import { SAME_PLACE, touchesBox } from './planar.ts';
import { type RoadClass, T6_CLASSES } from './road-class.ts';
import type { SegmentIndex } from './segment-index.ts';
import { LIT_CODES } from './segment-table.ts';

export interface AreaCoverage extends Coverage {
  /** Segments wholly inside, and segments cut at the border (or running along it). */
  readonly inside: number;
  readonly cut: number;
}

export interface AreaOptions {
  /** Default: what T6 counts always. */
  readonly classes?: readonly RoadClass[];
  /** Lit share of its length at which a route is lit; default 1. */
  readonly litShare?: number;
}

/** An area that cannot be measured; `areaProblems` tells beforehand. */
export class AreaError extends Error {
  override readonly name = 'AreaError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.message.en} (${problem.code}: ${problem.value})`).join(' '));
    this.problems = problems;
  }
}

const LIT_OF_CODE: readonly Lit[] = (['no', 'yes', 'unknown'] as const).toSorted(
  (a, b) => LIT_CODES[a] - LIT_CODES[b],
);

/** For each segment whose box an edge touches, those edges. */
function segmentsAtBorder(
  { boxes }: SegmentIndex,
  { count, xy }: AreaEdges,
  wanted: (row: number) => boolean,
): Map<number, number[]> {
  const atBorder = new Map<number, number[]>();
  for (let edge = 0; edge < count; edge += 1) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = xy.subarray(edge * 4, edge * 4 + 4);
    boxes?.search(
      Math.min(ax, bx) - SAME_PLACE,
      Math.min(ay, by) - SAME_PLACE,
      Math.max(ax, bx) + SAME_PLACE,
      Math.max(ay, by) + SAME_PLACE,
      (row, west, south, east, north) => {
        const [w, s, e, n] = [west - SAME_PLACE, south - SAME_PLACE, east + SAME_PLACE, north + SAME_PLACE];
        if (!wanted(row) || !touchesBox(ax, ay, bx, by, w, s, e, n)) return false;
        const edges = atBorder.get(row);
        if (edges === undefined) atBorder.set(row, [edge]);
        else edges.push(edge);
        return false;
      },
    );
  }
  return atBorder;
}

/** A stretch of row `row` that lies inside an area: metres on Turf's sphere, before weight; less than all of it where the border cuts it. */
export interface PieceInArea {
  readonly row: number;
  readonly metres: number;
  readonly isCut: boolean;
}

/**
 * The rows of some classes inside an area, each cut to it:
 *
 *     1  edges × segment boxes   the few segments at the border, each with the edges that may touch it
 *     2  area's box              the other candidates: no edge touches their box, one point tells in or out
 *     3  cut the few, take the rest whole
 *
 * A road along the border counts half. The area must have no problems (`areaProblems`).
 */
export function* piecesInArea(
  index: SegmentIndex,
  area: Area,
  classes: readonly RoadClass[] = T6_CLASSES,
): Generator<PieceInArea> {
  const isWantedClass = index.classes.map((id) => classes.includes(id));
  const wanted = (row: number) => isWantedClass[index.class[row] ?? -1] === true;
  const edges = areaEdges(area);
  const atBorder = segmentsAtBorder(index, edges, wanted);
  for (const [row, near] of atBorder) {
    const first = index.starts[row] ?? 0;
    const last = (index.starts[row + 1] ?? 0) - 1;
    const metres = metresInside(edges, near, index.positions, first, last);
    if (metres > 0) yield { row, metres, isCut: metres < (index.metres[row] ?? 0) * (1 - SAME_PLACE) };
  }
  const candidates = index.boxes?.search(edges.minX, edges.minY, edges.maxX, edges.maxY, wanted) ?? [];
  for (const row of candidates) {
    if (atBorder.has(row)) continue;
    const at = (index.starts[row] ?? 0) * 2;
    if (!isInside(edges, index.positions[at] ?? 0, index.positions[at + 1] ?? 0)) continue;
    yield { row, metres: index.metres[row] ?? 0, isCut: false };
  }
}

/**
 * Light in an area the user drew, on Turf's sphere (official lengths come from the database; the two agree
 * within 0.6 %). Throws AreaError on an area that `areaProblems` refuses.
 */
export function coverageInArea(index: SegmentIndex, area: Area, options: AreaOptions = {}): AreaCoverage {
  const problems = areaProblems(area);
  if (problems.length > 0) throw new AreaError(problems);
  const { classes = T6_CLASSES, litShare = 1 } = options;
  let inside = 0;
  let cut = 0;

  function* parts(): Generator<LightPart> {
    for (const { row, metres, isCut } of piecesInArea(index, area, classes)) {
      if (isCut) cut += 1;
      else inside += 1;
      yield {
        segmentId: index.segment[row] ?? 0,
        routeId: index.route[row] ?? 0,
        roadClass: index.classes[index.class[row] ?? 0] ?? 'special',
        lit: LIT_OF_CODE[index.lit[row] ?? LIT_CODES.unknown] ?? 'unknown',
        lengthM: metres,
        weight: index.weight[row] ?? 1,
      };
    }
  }

  const coverage = coverageOf(parts(), litShare);
  return { ...coverage, inside, cut };
}
