import type { Day } from '../time/day.ts';

export interface ViewOfUnit {
  readonly unit: string;
  readonly on: Day;
  readonly knownOn: Day | null;
  readonly plan: string;
}

/**
 * The address that opens the portal on the same unit, plan and days. `base`: the portal's public address, with or
 * without a slash at its end. Parameters stand in the order the portal writes them.
 */
export function permalinkOf(base: string, { unit, on, knownOn, plan }: ViewOfUnit): string {
  const parameters = Object.entries({ on, ...(knownOn === null ? {} : { knownOn }), plan, unit })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${base.replace(/\/+$/, '')}/?${parameters}`;
}
