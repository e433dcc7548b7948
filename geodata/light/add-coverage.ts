import type { Coverage, Interval } from './coverage.ts';

type Lengths = Coverage['km'];

/**
 * The lengths of several communes together, and their interval. Borders count half on each side, so lengths add
 * up; routes do not, since one may run through two communes. `interval` null: nothing to light.
 */
export function addCoverage(parts: readonly Pick<Coverage, 'km'>[]): {
  km: Lengths;
  interval: Interval | null;
} {
  const sum = (amount: keyof Lengths) => parts.reduce((total, { km }) => total + km[amount], 0);
  const km = { lit: sum('lit'), unlit: sum('unlit'), unknown: sum('unknown'), total: sum('total') };
  if (km.total === 0) return { km, interval: null };
  return { km, interval: { low: km.lit / km.total, high: (km.lit + km.unknown) / km.total } };
}
