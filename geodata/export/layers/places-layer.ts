import { darkPlaceText } from '../../light/near-text.ts';
import { PLACE_KINDS, type PlaceKind, placeName } from '../../place/place-kind.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import type { RoadWords } from './road-columns.ts';
import { communeColumns } from './shared-columns.ts';
import { raiseNoRow } from './worklist-layer.ts';

export interface PlaceLine {
  readonly code: string;
  readonly kind: PlaceKind;
  /** Null: the source names none. */
  readonly name: string | null;
  /** Code of the commune; null outside every one. */
  readonly unit: string | null;
  readonly lon: number;
  readonly lat: number;
  /** The dark around it, as the list of the light view tells; null: no dark road is near. */
  readonly near: {
    readonly unlitM: number;
    readonly unknownM: number;
    readonly litM: number;
    /** Road and metres of the nearest dark one; '' without a name. */
    readonly road: string;
    readonly distanceM: number;
  } | null;
}

interface Facts {
  readonly places: readonly PlaceLine[];
  /** Within how many metres road counts as near; null: nobody measured the dark around. */
  readonly reachM: number | null;
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

const degrees = (id: string, name: Bilingual, axis: 'lon' | 'lat'): ColumnOf<PlaceLine> => ({
  ...{ id, name, kind: 'decimal', digits: 6 },
  value: (place) => place[axis],
});

function darkColumns(reachM: number, { language }: RoadWords): ColumnOf<PlaceLine>[] {
  const metres = (id: string, name: Bilingual, of: 'unlitM' | 'unknownM' | 'litM'): ColumnOf<PlaceLine> => ({
    ...{ id, name, unit: 'm', kind: 'decimal', digits: 0 },
    value: ({ near }) => near?.[of] ?? null,
  });
  const within = { vi: `trong vòng ${reachM} m`, en: `within ${reachM} m` };
  return [
    metres('dark_m', { vi: `Tối ${within.vi}`, en: `Dark ${within.en}` }, 'unlitM'),
    metres('unknown_m', { vi: `Chưa khảo sát ${within.vi}`, en: `Not surveyed ${within.en}` }, 'unknownM'),
    metres('lit_m', { vi: `Có đèn ${within.vi}`, en: `Lit ${within.en}` }, 'litM'),
    {
      id: 'reason',
      name: { vi: 'Lý do', en: 'Reason' },
      kind: 'text',
      value: ({ near }) =>
        near === null
          ? null
          : darkPlaceText(
              { ...near, dark: [{ row: 0, distanceM: near.distanceM }] },
              reachM,
              near.road,
              language,
            ),
    },
  ];
}

/** Schools, markets, clinics, bridges and crossings as points, with the dark around them where it was measured. */
export function placesLayer({ places, reachM, words, provenance }: Facts): ExportLayer {
  const { language } = words;
  return makeLayer<PlaceLine>({
    id: 'places',
    language,
    geometry: 'Point',
    columns: [
      { id: 'code', name: { vi: 'Mã', en: 'Code' }, kind: 'text', value: ({ code }) => code },
      { id: 'kind', name: { vi: 'Mã loại', en: 'Kind id' }, kind: 'text', value: ({ kind }) => kind },
      {
        id: 'kind_name',
        name: { vi: 'Loại', en: 'Kind' },
        kind: 'text',
        value: ({ kind }) => PLACE_KINDS.find(({ id }) => id === kind)?.name[language] ?? null,
      },
      { id: 'place', name: { vi: 'Tên', en: 'Name' }, kind: 'text', value: ({ name }) => name },
      ...communeColumns<PlaceLine>(words, ({ unit }) => (unit === null ? [] : [unit])),
      degrees('lon', { vi: 'Kinh độ', en: 'Longitude' }, 'lon'),
      degrees('lat', { vi: 'Vĩ độ', en: 'Latitude' }, 'lat'),
      ...(reachM === null ? [] : darkColumns(reachM, words)),
    ],
    count: places.length,
    row: (index) => places[index] ?? raiseNoRow(index),
    shape: ({ lon, lat }) => ({ type: 'Point', coordinates: [lon, lat] }),
    label: (place) => placeName(place, language),
    provenance,
  });
}
