import type { LightingHistory } from '../contract/lighting.ts';
import { type Day, dayNumber } from '../time/day.ts';
import {
  decodeSegments,
  encodeSegments,
  SegmentColumnsError,
  type SegmentHead,
  type SegmentPiece,
} from './segment-columns.ts';
import type { SegmentTable } from './segment-table.ts';

/** A piece of road in one state, with the days the state held; null: from the beginning, or to this day. */
export type DatedPiece = SegmentPiece & { readonly since: Day | null; readonly until: Day | null };

/** The pieces of every day: row i holds on day d (a `dayNumber`) where `since[i]` ≤ d < `until[i]`. */
export type HistoryTable = SegmentTable & {
  readonly days: readonly Day[];
  readonly since: Float32Array;
  readonly until: Float32Array;
};

/** Beyond every day number, and exact in the 32-bit numbers of a graphics card. */
export const ALWAYS = 1e7;

/** Dated pieces as the columns of `GET /api/lighting/history`, in the order given. */
export function encodeHistory(
  head: Pick<SegmentHead, 'on' | 'classes' | 'dataVersion'>,
  pieces: readonly DatedPiece[],
): LightingHistory {
  const days = [...new Set(pieces.flatMap(({ since, until }) => [since ?? [], until ?? []].flat()))].sort();
  const at = new Map(days.map((day, index) => [day, index]));
  const { bbox: _, unit: __, columns, ...rest } = encodeSegments({ ...head, bbox: null, unit: null }, pieces);
  return {
    ...rest,
    days,
    columns: {
      ...columns,
      since: pieces.map(({ since }) => (since === null ? -1 : (at.get(since) ?? -1))),
      until: pieces.map(({ until }) => (until === null ? days.length : (at.get(until) ?? days.length))),
    },
  };
}

/** The columns as typed arrays. Throws SegmentColumnsError where they contradict each other. */
export function decodeHistory({ days, columns, ...head }: LightingHistory): HistoryTable {
  const { since, until, ...plain } = columns;
  const table = decodeSegments({ ...head, bbox: null, unit: null, columns: plain });
  if (since.length !== table.count || until.length !== table.count) {
    throw new SegmentColumnsError(`${since.length} and ${until.length} days for ${table.count} rows`);
  }
  const numbers = days.map(dayNumber);
  return {
    ...table,
    days,
    since: Float32Array.from(since, (index) => numbers[index] ?? -ALWAYS),
    until: Float32Array.from(until, (index) => numbers[index] ?? ALWAYS),
  };
}

/**
 * The pieces that hold on one day: the same table as if that day alone had been asked for. What was cut only for
 * another day is whole again.
 *
 *     history   ├──lit──┼──lit──┼─dark─┤   cut at 400 m for a day on which the lamps ended there
 *     this day  ├──────lit──────┼─dark─┤
 */
export function tableOnDay(history: HistoryTable, on: Day): SegmentTable {
  const runs = joinedRuns(history, dayNumber(on));
  const count = runs.length;
  const starts = new Uint32Array(count + 1);
  const positions: number[] = [];
  const lengthM = new Float64Array(count);
  runs.forEach((rows, at) => {
    rows.forEach((row, part) => {
      // The vertex at which the parts meet stands once.
      const from = (history.starts[row] ?? 0) + (part === 0 ? 0 : 1);
      const to = history.starts[row + 1] ?? from;
      for (let v = from * 2; v < to * 2; v++) positions.push(history.positions[v] ?? 0);
      lengthM[at] = (lengthM[at] ?? 0) + (history.lengthM[row] ?? 0);
    });
    starts[at + 1] = positions.length / 2;
  });
  const pick = <T extends { [index: number]: number }>(made: T, column: T): T => {
    runs.forEach(([row = 0], at) => {
      made[at] = column[row] ?? 0;
    });
    return made;
  };
  return {
    on,
    dataVersion: history.dataVersion,
    classes: history.classes,
    units: history.units,
    routeNames: history.routeNames,
    count,
    segment: pick(new Uint32Array(count), history.segment),
    route: pick(new Uint32Array(count), history.route),
    name: pick(new Uint32Array(count), history.name),
    unit: pick(new Int32Array(count), history.unit),
    class: pick(new Uint8Array(count), history.class),
    lit: pick(new Uint8Array(count), history.lit),
    weight: pick(new Float32Array(count), history.weight),
    lengthM,
    broken: pick(new Uint8Array(count), history.broken),
    promised: pick(new Uint8Array(count), history.promised),
    starts,
    positions: Float64Array.from(positions),
  };
}

/** Rows that hold on a day, those together that are one stretch in one state; in the order of the table. */
function joinedRuns(history: HistoryTable, day: number): number[][] {
  const { segment, unit, weight, lit, broken, promised, starts, positions } = history;
  const state = [weight, lit, broken, promised];
  const runs: number[][] = [];
  /** Of the segment looked at, by its unit: a road on a border stands once for each side. */
  let open = new Map<number, number[]>();
  for (let row = 0; row < history.count; row += 1) {
    if (!((history.since[row] ?? 0) <= day && day < (history.until[row] ?? 0))) continue;
    const first = runs.at(-1)?.[0];
    if (first !== undefined && segment[first] !== segment[row]) open = new Map();
    const run = open.get(unit[row] ?? 0);
    const last = run?.at(-1);
    const isSame =
      last !== undefined &&
      state.every((column) => column[last] === column[row]) &&
      meets(positions, (starts[last + 1] ?? 0) - 1, starts[row] ?? 0);
    if (isSame) run?.push(row);
    else {
      const begun = [row];
      runs.push(begun);
      open.set(unit[row] ?? 0, begun);
    }
  }
  return runs;
}

const meets = (positions: Float64Array, vertex: number, other: number): boolean =>
  positions[vertex * 2] === positions[other * 2] && positions[vertex * 2 + 1] === positions[other * 2 + 1];
