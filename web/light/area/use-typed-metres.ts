import { useMemo, useState } from 'react';
import { degreesIn, likelyZone, readMetres, type TypedMetres } from '../../../geodata/vn2000/read-metres.ts';
import { VN2000_ZONES, type Zone } from '../../../geodata/vn2000/zones.ts';

/** Corners typed in metres, the zone they are read in, and what they are in it. */
export interface ReadMetres {
  readonly typed: TypedMetres;
  readonly zone: Zone;
  /** The zone is the portal's guess. */
  readonly isAssumed: boolean;
  readonly degrees: readonly (readonly [lon: number, lat: number])[];
  /** All of them lie where the province does. */
  readonly isInside: boolean;
  readonly choose: (srid: number) => void;
}

/** What was typed, where it is metres of VN-2000; null: it is none. `bounds`: the province's, degrees. */
export function useTypedMetres(text: string, bounds: readonly number[]): ReadMetres | null {
  const [chosen, choose] = useState<number | null>(null);
  return useMemo(() => {
    const typed = readMetres(text);
    if (typed === null || !('pairs' in typed)) return null;
    const own = VN2000_ZONES.find(({ srid }) => srid === chosen);
    const zone = own ?? likelyZone(typed, bounds);
    const degrees = degreesIn(zone, typed);
    const [west = -180, south = -90, east = 180, north = 90] = bounds;
    const isInside = degrees.every(
      ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north,
    );
    return { typed, zone, isAssumed: own === undefined, degrees, isInside, choose };
  }, [text, bounds, chosen]);
}

/** The corners as lines of longitude and latitude, to a centimetre. */
export function degreeLines({ degrees }: ReadMetres): string {
  return degrees.map(([lon, lat]) => `${lon.toFixed(7)}, ${lat.toFixed(7)}`).join('\n');
}
