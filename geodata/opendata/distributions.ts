import { EXPORT_FORMATS } from '../export/formats.ts';
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
      title: { vi: `OGC API – Features: ${id}`, en: `OGC API – Features: ${id}` },
      path: `/ogc/collections/${id}`,
      mediaType: 'application/geo+json',
      isFile: false,
      isOfService: true,
    }),
  );
  const tiles = dataset.tiles.map(
    (layer): Distribution => ({
      id: `${dataset.id}-tiles-${layer}`,
      title: { vi: `Ô bản đồ (TileJSON): ${layer}`, en: `Vector tiles (TileJSON): ${layer}` },
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
