import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { NEAR_METRES } from '../../../geodata/light/dark-near-places.ts';
import { darkPlaceText, formatMetres, nearStretchText } from '../../../geodata/light/near-text.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { PLACE_KIND_IDS, type PlaceKind, placeName } from '../../../geodata/place/place-kind.ts';
import { formatKm } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { DarkRow } from '../panels/dark-rows.ts';
import { NOWHERE, type OnMap } from '../pointing/on-map.ts';
import type { LightScope } from '../use-light-scope.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';
import { placesQuery } from './places-query.ts';

export interface NearChoice {
  readonly reachM: number;
  readonly kinds: readonly PlaceKind[];
  readonly isByStretch: boolean;
  readonly set: (patch: {
    readonly reachM?: number;
    readonly kinds?: readonly PlaceKind[];
    readonly isByStretch?: boolean;
  }) => void;
}

/** How near and to what, as the URL says. */
export function useNearChoice(): NearChoice {
  const search = useSearch({ from: '/light' });
  const navigate = useNavigate({ from: '/light' });
  const wanted = search.kinds?.split(',') ?? PLACE_KIND_IDS;
  return {
    reachM: search.reach === undefined ? NEAR_METRES : Number(search.reach),
    kinds: PLACE_KIND_IDS.filter((id) => wanted.includes(id)),
    isByStretch: search.near === 'stretch',
    set: ({ reachM, kinds, isByStretch }) => {
      void navigate({
        search: (all) => ({
          ...all,
          ...(reachM !== undefined && { reach: reachM === NEAR_METRES ? undefined : String(reachM) }),
          ...(kinds !== undefined && {
            kinds: kinds.length === PLACE_KIND_IDS.length ? undefined : kinds.join(',') || 'none',
          }),
          ...(isByStretch !== undefined && { near: isByStretch ? ('stretch' as const) : undefined }),
        }),
        replace: true,
      });
    },
  };
}

/** The dark near public places as lines of the list; null while they are on the way, or nobody asks. */
export function useNearRows(
  isAsked: boolean,
  on: string,
  scope: LightScope,
  classes: readonly RoadClass[],
): DarkRow[] | null {
  const language = useLanguage();
  const knownOn = useSearch({ from: '/light', select: (search) => search.knownOn });
  const { reachM, kinds, isByStretch } = useNearChoice();
  const { data } = useQuery({ ...placesQuery(on, knownOn), enabled: isAsked });
  const kindKey = kinds.join();
  const points = useMemo(
    () => data?.filter(({ kind }) => kindKey.split(',').includes(kind)) ?? null,
    [data, kindKey],
  );
  const answer = useLatest(
    `${scope.placeKey} ${reachM} ${kindKey} ${points?.length ?? 'none'} ${isAsked}`,
    !isAsked || points === null
      ? null
      : async () => ({ points, near: await lightWorker().near(on, scope.place, classes, points, reachM) }),
  );
  if (answer === null) return null;
  const nameOf = (at: number) => {
    const place = answer.points[at];
    return place === undefined ? '' : placeName(place, language);
  };
  const { places, stretches } = answer.near;
  if (isByStretch) {
    return stretches.map(({ name, metres, places: near, segment, bounds, rows }) => ({
      key: `${segment} ${rows.join()}`,
      name: name || m.light_no_name(),
      figure: formatKm(metres / 1000, language),
      why: nearStretchText(
        near.map(({ place, distanceM }) => ({ name: nameOf(place), distanceM })),
        language,
      ),
      share: null,
      goTo: { segment, bounds },
      onMap: { ...NOWHERE, rows },
    }));
  }
  const most = places[0]?.unlitM ?? 1;
  return places.map((place) => ({
    key: answer.points[place.place]?.code ?? String(place.place),
    name: nameOf(place.place),
    figure: formatMetres(place.unlitM, language),
    why: darkPlaceText(place, reachM, place.name, language),
    share: place.unlitM / most,
    goTo: { segment: place.segment, bounds: place.bounds },
    onMap: {
      units: [],
      rows: place.dark.map(({ row }) => row),
      place: placeAt(answer.points[place.place]),
    },
  }));
}

const placeAt = (
  place: { readonly code: string; readonly lon: number; readonly lat: number } | undefined,
): OnMap['place'] => (place === undefined ? null : { code: place.code, at: [place.lon, place.lat] });
