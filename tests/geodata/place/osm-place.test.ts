import { expect, it } from 'vitest';
import { kindOfOsmTags } from '../../../geodata/place/osm-place.ts';

it.each([
  [{ amenity: 'school' }, 'school'],
  [{ amenity: 'kindergarten' }, 'school'],
  [{ amenity: 'marketplace' }, 'market'],
  [{ amenity: 'clinic' }, 'clinic'],
  [{ amenity: 'hospital' }, 'clinic'],
  [{ healthcare: 'centre' }, 'clinic'],
  [{ highway: 'crossing' }, 'crossing'],
  [{ highway: 'traffic_signals' }, 'crossing'],
  [{ railway: 'level_crossing' }, 'crossing'],
  [{ bridge: 'yes', highway: 'tertiary' }, 'bridge'],
  [{ bridge: 'viaduct' }, 'bridge'],
  [{ man_made: 'bridge' }, 'bridge'],
  [{ amenity: ' School ' }, 'school'],
  [{ bridge: 'no', highway: 'tertiary' }, null],
  [{ amenity: 'pub' }, null],
  [{ amenity: 'constructor' }, null],
  [{ highway: 'residential' }, null],
  [{ bridge: 1 }, null],
  [{}, null],
])('reads %j as %s', (tags, kind) => {
  expect(kindOfOsmTags(tags)).toBe(kind);
});
