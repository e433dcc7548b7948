import type { Lit } from './lit.ts';

/** What an OpenStreetMap `lit` says: a claim with a date of its own, never an official status. */
export interface LightClaim {
  readonly lit: Lit;
  readonly operating: 'works' | 'broken' | 'not_checked';
  /** Null where the tag says nothing about hours. */
  readonly hours: 'all_night' | 'part_night' | 'other' | null;
}

const UNKNOWN: LightClaim = { lit: 'unknown', operating: 'not_checked', hours: null };
const CLAIMS: Readonly<Record<string, LightClaim>> = {
  yes: { lit: 'yes', operating: 'not_checked', hours: null },
  no: { lit: 'no', operating: 'not_checked', hours: null },
  '24/7': { lit: 'yes', operating: 'not_checked', hours: 'all_night' },
  'sunset-sunrise': { lit: 'yes', operating: 'not_checked', hours: 'all_night' },
  automatic: { lit: 'yes', operating: 'not_checked', hours: 'other' },
  limited: { lit: 'yes', operating: 'not_checked', hours: 'part_night' },
  interval: { lit: 'yes', operating: 'not_checked', hours: 'part_night' },
  dusk: { lit: 'yes', operating: 'not_checked', hours: 'part_night' },
  /** Lamps stand there but have been broken or off for long: no light, and not the same as never lit. */
  disused: { lit: 'no', operating: 'broken', hours: null },
};

const OPENING_HOURS = /^((mo|tu|we|th|fr|sa|su)\b.*)?(\d{1,2}:\d{2}|sunset|sunrise|dusk|dawn|\().*-.*/i;

/**
 * Reads https://wiki.openstreetmap.org/wiki/Key:lit. A missing tag and any value not understood are unknown,
 * never unlit.
 */
export function claimOfLitTag(tag: string | null | undefined): LightClaim {
  const value = tag?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(CLAIMS, value)) return CLAIMS[value] ?? UNKNOWN;
  if (OPENING_HOURS.test(value)) return { lit: 'yes', operating: 'not_checked', hours: 'part_night' };
  return UNKNOWN;
}
