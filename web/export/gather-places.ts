import type { PlaceLine } from '../../geodata/export/layers/places-layer.ts';
import { areaEdges, isInside } from '../../geodata/light/area-edges.ts';
import { placesQuery } from '../light/places/places-query.ts';
import { lightWorker } from '../light/worker/roads-query.ts';
import type { ExportContent } from './export-spec.ts';
import type { ExportPlace } from './gather.ts';

/** Public places of the kinds chosen in the place looked at: first those with the most dark road around. */
export async function gatherPlaces({
  queries,
  table,
  scope,
  classes,
  knownOn,
  near: { kinds, reachM },
}: ExportPlace): Promise<ExportContent & { readonly kind: 'places' }> {
  const all = await queries.ensureQueryData(placesQuery(table.on, knownOn ?? undefined));
  const { place } = scope;
  const edges = place.kind === 'area' ? areaEdges(place.area) : null;
  const here = all.filter(
    ({ kind, unit, lon, lat }) =>
      kinds.includes(kind) &&
      (edges !== null
        ? isInside(edges, lon, lat)
        : place.kind !== 'units' || (unit !== null && place.codes.includes(unit))),
  );
  const dark = await lightWorker().near(table.on, place, classes, here, reachM, here.length);
  const nearOf = new Map(dark.places.map((one) => [one.place, one]));
  const lines = here.map((one, index): PlaceLine => {
    const found = nearOf.get(index);
    const { code, kind, name, unit, lon, lat } = one;
    const plain = { code, kind, name, unit, lon, lat };
    if (found === undefined) return { ...plain, near: null };
    const { unlitM, unknownM, litM } = found;
    const distanceM = found.dark[0]?.distanceM ?? 0;
    return { ...plain, near: { unlitM, unknownM, litM, road: found.name, distanceM } };
  });
  const darkness = ({ near }: PlaceLine) => near?.unlitM ?? 0;
  return { kind: 'places', places: lines.toSorted((a, b) => darkness(b) - darkness(a)), reachM };
}
