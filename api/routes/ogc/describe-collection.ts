import type { CollectionAnswer, OgcLink } from '../../../geodata/contract/ogc.ts';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import { CRS_LIST, CRS84 } from '../../../geodata/ogc/crs.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import type { SourceFacts } from '../../queries/ogc/read-sources.ts';
import { TYPES } from './addresses.ts';

export interface Extent {
  readonly bbox: readonly [number, number, number, number];
  readonly first: string | null;
  readonly last: string | null;
}

interface Facts {
  readonly base: string;
  readonly language: Language;
  readonly extent: Extent | null;
  readonly sources: readonly SourceFacts[];
}

const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

/** A collection as …/collections/{id} tells it. */
export function describeCollection(
  collection: OgcCollection,
  { base, language, extent, sources }: Facts,
): CollectionAnswer {
  const mine = sources.filter(({ kind }) => collection.sources.some((each) => each === kind));
  const once = (texts: readonly string[]) => [...new Set(texts)].join(' · ');
  const here = `${base}/collections/${collection.id}`;
  const link = (rel: string, href: string, type: string, title: string): OgcLink => ({
    rel,
    href,
    type,
    title,
  });
  const title = collection.title[language];
  return {
    id: collection.id,
    title,
    description: collection.description[language],
    attribution: once(mine.map(({ attribution }) => attribution)),
    licence: once(mine.map(({ licence }) => licence)),
    itemType: 'feature',
    ...(extent === null
      ? {}
      : {
          extent: {
            spatial: { bbox: [[...extent.bbox]], crs: CRS84.uri },
            temporal: { interval: [[instant(extent.first), instant(extent.last)]], trs: GREGORIAN },
          },
        }),
    crs: CRS_LIST.map(({ uri }) => uri),
    storageCrs: CRS84.uri,
    links: [
      link('self', here, TYPES.json, title),
      link('alternate', `${here}?f=html`, TYPES.html, title),
      link('items', `${here}/items`, TYPES.geojson, title),
      link('items', `${here}/items?f=html`, TYPES.html, title),
      link(
        'http://www.opengis.net/def/rel/ogc/1.0/queryables',
        `${here}/queryables`,
        TYPES.schema,
        'Queryables',
      ),
      link(
        'http://www.opengis.net/def/rel/ogc/1.0/sortables',
        `${here}/sortables`,
        TYPES.schema,
        'Sortables',
      ),
    ],
  };
}

function instant(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00Z`;
}
