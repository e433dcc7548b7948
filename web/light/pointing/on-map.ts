import type { Position } from 'geojson';

/** What a line of a list stands for on the map. */
export interface OnMap {
  /** Rows of the table. */
  readonly rows: readonly number[];
  /** Codes of communes. */
  readonly units: readonly string[];
  /** A public place; null: none. */
  readonly place: { readonly code: string; readonly at: Position } | null;
}

export const NOWHERE: OnMap = { rows: [], units: [], place: null };

/** What the pointer lies over on the map; null: nothing of the kind. */
export interface UnderPointer {
  readonly row: number | null;
  readonly unit: string | null;
  readonly place: string | null;
}

/**
 * Whether the map's pointer means a line. The finest thing under it decides: a place before a road, a road before
 * its commune, where the list holds such things at all.
 */
export function isMeant({ rows, units, place }: OnMap, under: UnderPointer): boolean {
  if (place !== null && under.place !== null) return place.code === under.place;
  if (rows.length > 0) return under.row !== null && rows.includes(under.row);
  return under.unit !== null && units.includes(under.unit);
}
