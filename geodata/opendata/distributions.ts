import { EXPORT_FORMATS } from '../export/formats.ts';
import { collectionOf } from '../ogc/collections.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { OpenDataset } from './datasets.ts';

/** One way to get a dataset. Paths are under the address of the portal. */
export interface Distribution {
  readonly id: string;
  readonly title: Bilingual;
  readonly path: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** A file to save; else something a program asks. */
  readonly isFile: boolean;
  /** A collection of /ogc, which is one of its service. */
  readonly isOfService: boolean;
}

const FILE_IDS = ['csv', 'gpkg', 'geojson'] as const;

/** A layer of tiles bears the name of the collection of its id. */
function named(id: string, way: Bilingual): Bilingual {
  const title = collectionOf(id)?.title ?? { vi: id, en: id };
  return { vi: `${way.vi}: ${title.vi}`, en: `${way.en}: ${title.en}` };
}

/** Every way to get a dataset, files first. */
export function distributionsOf(dataset: OpenDataset): readonly Distribution[] {
  const files = FILE_IDS.flatMap((format): Distribution[] => {
    const entry = EXPORT_FORMATS.find(({ id }) => id === format);
    if (dataset.layer === null || entry === undefined) return [];
    return [
      {
        id: `${dataset.id}-${format}`,
        title: { vi: entry.name, en: entry.name },
        path: `/api/exports/${dataset.layer}.${format}`,
        mediaType: entry.type.replace(/;.*$/, ''),
        isFile: true,
        isOfService: false,
      },
    ];
  });
  const collections = dataset.collections.map(
    (id): Distribution => ({
      id: `${dataset.id}-ogc-${id}`,
      title: named(id, { vi: 'OGC API – Features', en: 'OGC API – Features' }),
      path: `/ogc/collections/${id}`,
      mediaType: 'application/geo+json',
      isFile: false,
      isOfService: true,
    }),
  );
  const tiles = dataset.tiles.map(
    (layer): Distribution => ({
      id: `${dataset.id}-tiles-${layer}`,
      title: named(layer, { vi: 'Ô bản đồ (TileJSON)', en: 'Vector tiles (TileJSON)' }),
      path: `/tiles/${layer}`,
      mediaType: 'application/json',
      isFile: false,
      isOfService: false,
    }),
  );
  const api: Distribution[] =
    dataset.api === null
      ? []
      : [
          {
            id: `${dataset.id}-json`,
            title: { vi: 'JSON', en: 'JSON' },
            path: dataset.api,
            mediaType: 'application/json',
            isFile: false,
            isOfService: false,
          },
        ];
  return [...files, ...collections, ...tiles, ...api];
}
