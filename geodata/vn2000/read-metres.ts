import { VN2000_BOUNDS, VN2000_ZONES, vn2000ToWgs84, type Zone } from './zones.ts';

/** A corner as it was typed: its line, from 1, and the two numbers in their order. */
interface TypedPair {
  readonly line: number;
  readonly text: string;
  readonly first: number;
  readonly second: number;
}

/** Corners in metres of VN-2000. */
export interface TypedMetres {
  readonly pairs: readonly TypedPair[];
  /** X before Y, as Vietnamese files have it: X points north, Y east. */
  readonly isNorthFirst: boolean;
}

/** A line that stands among metres and is none of them. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
}

/** No degree is as large. */
const LEAST_METRES = 1000;
const [WEST, SOUTH, EAST, NORTH] = VN2000_BOUNDS;

/** "1250876.975", "1250876,975" and "1.250.876,975"; NaN: none of them. */
function readNumber(word: string): number {
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}\.\d{3},\d+$/.test(word))
    return Number(word.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : Number.NaN;
}

/** Two large numbers, after the number of the corner where a line has one: "3  1250876.975  565148.899". */
function readPair(text: string): readonly [number, number] | null {
  const loose = text.split(/[\s;]+/).map((word) => word.replace(/,$/, ''));
  const words = loose.length > 1 ? loose : text.split(',');
  const numbers = words.slice(-2).map(readNumber);
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const isPair = words.length === 2 || (words.length === 3 && (words[0] ?? '').length <= 4);
  return isPair && Math.abs(first) > LEAST_METRES && Math.abs(second) > LEAST_METRES ? [first, second] : null;
}

const isEasting = (value: number) => value >= WEST && value <= EAST;
const isNorthing = (value: number) => value >= SOUTH && value <= NORTH;

/**
 * Lines of metres, as tables of corners in Vietnamese papers have them. Null: no line is in metres. A stray line: the
 * others are. Which number is north follows from where Viet Nam lies; where both would do, X = north comes first.
 */
export function readMetres(text: string): TypedMetres | StrayLine | null {
  const pairs: TypedPair[] = [];
  let stray: StrayLine | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = { line: index + 1, text: raw.trim() };
    if (line.text === '') continue;
    const pair = readPair(line.text);
    if (pair === null) stray ??= line;
    else pairs.push({ ...line, first: pair[0], second: pair[1] });
  }
  if (pairs.length === 0) return null;
  if (stray !== null) return stray;
  const isEastFirst = pairs.every(({ first, second }) => isEasting(first) && isNorthing(second));
  const isNorthFirst = pairs.every(({ first, second }) => isNorthing(first) && isEasting(second));
  return { pairs, isNorthFirst: isNorthFirst || !isEastFirst };
}

/** Longitude and latitude of each corner, read in a zone. */
export function degreesIn(zone: Zone, { pairs, isNorthFirst }: TypedMetres): [number, number][] {
  return pairs.map(({ first, second }) =>
    isNorthFirst ? vn2000ToWgs84(zone, second, first) : vn2000ToWgs84(zone, first, second),
  );
}

/** The first zone in which all corners lie within `bounds` (west, south, east, north, degrees); else the province's own. */
export function likelyZone(typed: TypedMetres, [west, south, east, north]: readonly number[]): Zone {
  const isWithin = ([lon, lat]: [number, number]) =>
    lon >= (west ?? -180) && lon <= (east ?? 180) && lat >= (south ?? -90) && lat <= (north ?? 90);
  return VN2000_ZONES.find((zone) => degreesIn(zone, typed).every(isWithin)) ?? VN2000_ZONES[0];
}
