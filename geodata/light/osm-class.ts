import type { RoadClass } from './road-class.ts';

/** Kinds of commune whose residential streets are đường đô thị: ward, township. */
const URBAN_KINDS: readonly string[] = ['phuong', 'thi_tran'];

const CLASS_OF_HIGHWAY: Readonly<Record<string, RoadClass>> = {
  motorway: 'national',
  trunk: 'national',
  primary: 'national',
  secondary: 'provincial',
  tertiary: 'district',
  unclassified: 'commune',
  service: 'alley',
  track: 'field',
};

const RESIDENTIAL: readonly string[] = ['residential', 'living_street'];

/**
 * Class of an OpenStreetMap `highway` value, a rule of this project; `_link` follows its road. Residential
 * streets depend on the commune they lie in (`communeKind`: xa, phuong, thi_tran; null when outside any,
 * taken as rural). Null: not a road this portal carries (footway, cycleway, construction …).
 */
export function classOfHighway(highway: string, communeKind: string | null): RoadClass | null {
  const base = highway.replace(/_link$/, '');
  if (RESIDENTIAL.includes(base)) {
    return communeKind !== null && URBAN_KINDS.includes(communeKind) ? 'urban' : 'hamlet';
  }
  return Object.hasOwn(CLASS_OF_HIGHWAY, base) ? (CLASS_OF_HIGHWAY[base] ?? null) : null;
}
