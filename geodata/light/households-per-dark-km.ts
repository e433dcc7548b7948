/** A unit's households over its dark road; both of the unit as a whole, not of who lives along the road. */
export interface HouseholdsPerDarkKm {
  readonly code: string;
  readonly households: number;
  readonly unlitKm: number;
  readonly perKm: number;
}

/** Below this a unit's few dark metres would outrank every other. */
export const LEAST_DARK_KM = 1;

/**
 * Households ÷ kilometres of dark road, the most first, equal ones by code. Units whose households are not known
 * (null) and units with less than `leastKm` dark kilometres are left out: their ratio would say nothing.
 */
export function householdsPerDarkKm(
  units: Iterable<{ readonly code: string; readonly households: number | null; readonly unlitKm: number }>,
  leastKm = LEAST_DARK_KM,
): HouseholdsPerDarkKm[] {
  const rows: HouseholdsPerDarkKm[] = [];
  for (const { code, households, unlitKm } of units) {
    if (households === null || unlitKm < leastKm || unlitKm === 0) continue;
    rows.push({ code, households, unlitKm, perKm: households / unlitKm });
  }
  return rows.sort((p, q) => q.perKm - p.perKm || (p.code < q.code ? -1 : 1));
}
