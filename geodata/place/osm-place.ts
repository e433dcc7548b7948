import type { PlaceKind } from './place-kind.ts';

/**
 * Kind of place by OpenStreetMap tag, a rule of this project; a tag's value that is not listed is no place the
 * portal carries. `*` is any value but `no`.
 *
 * https://wiki.openstreetmap.org/wiki/Key:amenity, Key:healthcare, Key:bridge, Key:crossing
 */
const KIND_OF_TAG: readonly (readonly [key: string, kinds: Readonly<Record<string, PlaceKind>>])[] = [
  [
    'amenity',
    {
      school: 'school',
      kindergarten: 'school',
      college: 'school',
      university: 'school',
      marketplace: 'market',
      clinic: 'clinic',
      hospital: 'clinic',
      doctors: 'clinic',
      health_post: 'clinic',
    },
  ],
  ['healthcare', { clinic: 'clinic', hospital: 'clinic', centre: 'clinic' }],
  ['man_made', { bridge: 'bridge' }],
  ['bridge', { '*': 'bridge' }],
  ['highway', { crossing: 'crossing', traffic_signals: 'crossing' }],
  ['railway', { level_crossing: 'crossing', crossing: 'crossing' }],
];

/** Null: none of the tags makes it a place. The first tag in the order of the table decides. */
export function kindOfOsmTags(tags: Readonly<Record<string, unknown>>): PlaceKind | null {
  for (const [key, kinds] of KIND_OF_TAG) {
    const value = typeof tags[key] === 'string' ? tags[key].trim().toLowerCase() : '';
    if (value === '' || value === 'no') continue;
    const kind = Object.hasOwn(kinds, value) ? kinds[value] : kinds['*'];
    if (kind !== undefined) return kind;
  }
  return null;
}
