import type { OgcCollection } from './collections.ts';
import { isOgcDay } from './ogc-day.ts';
import type { OgcProperty } from './property.ts';

/** One key of `sortby`: rows without a value come last whichever way it runs. */
export interface SortKey {
  readonly property: OgcProperty;
  readonly descending: boolean;
}

export type SortValue = string | number | boolean | null;

/** Where a page ended: the values of the sort keys in the last row, then its id. */
export interface SortPlace {
  readonly values: readonly SortValue[];
  readonly fid: string;
}

const MOST_KEYS = 5;
const LONGEST_PLACE = 4000;

/**
 * Reads `sortby=+name,-length_m` (OGC API – Features Part 8, draft). A plus sign that a form wrote into an address
 * arrives as a space. Null: names no property of the collection, the same one twice, or more than five.
 */
export function readSortby(text: string, { properties }: OgcCollection): readonly SortKey[] | null {
  const parts = text.split(',');
  if (parts.length > MOST_KEYS) return null;
  const keys: SortKey[] = [];
  for (const part of parts) {
    const [, sign, name] = /^([+ -]?)(\w+)$/.exec(part) ?? [];
    const property = properties.find((each) => each.name === name);
    if (property === undefined || keys.some((key) => key.property === property)) return null;
    keys.push({ property, descending: sign === '-' });
  }
  return keys;
}

/** The place as it stands in an address. */
export function writePlace({ values, fid }: SortPlace): string {
  return JSON.stringify([...values, fid]);
}

function isFit({ property }: SortKey, value: unknown): value is SortValue {
  if (value === null) return true;
  if (property.type === 'boolean') return typeof value === 'boolean';
  if (property.type === 'date') return typeof value === 'string' && isOgcDay(value);
  if (property.type === 'string') return typeof value === 'string' && !value.includes('\0');
  return typeof value === 'number' && Number.isFinite(value);
}

/** The inverse of `writePlace`; null: it was not made by it for these keys. */
export function readPlace(text: string, keys: readonly SortKey[]): SortPlace | null {
  if (text.length > LONGEST_PLACE) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed) || parsed.length !== keys.length + 1) return null;
  const fid: unknown = parsed.at(-1);
  const values: SortValue[] = [];
  for (const [at, key] of keys.entries()) {
    const value: unknown = parsed[at];
    if (!isFit(key, value)) return null;
    values.push(value);
  }
  return typeof fid === 'string' ? { values, fid } : null;
}
