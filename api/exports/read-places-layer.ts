import { placesLayer } from '../../geodata/export/layers/places-layer.ts';
import { PLACE_KIND_IDS } from '../../geodata/place/place-kind.ts';
import { ApiProblem } from '../errors.ts';
import { readPlaces } from '../queries/places.ts';
import type { ReadOneLayer } from './layer-request.ts';
import { MOST_ROWS } from './read-roads-layer.ts';

/** Public places that stand on the day. Throws ApiProblem where there are too many. */
export const readPlacesLayer: ReadOneLayer = async ({ sql, wanted, edition, unitIds, words, provenance }) => {
  const { on, knownOn } = wanted;
  const asked = { tree: edition.tree, on, knownOn, kinds: PLACE_KIND_IDS, bbox: null, unitIds };
  const features = await readPlaces(sql, { ...asked, limit: MOST_ROWS });
  if (features.length > MOST_ROWS) throw new ApiProblem('answer-too-large');
  const places = features.map(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    return { ...properties, lon, lat, near: null };
  });
  return placesLayer({ places, reachM: null, words, provenance });
};
