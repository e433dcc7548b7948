import { z } from 'zod';
import { ogcItemsSchema } from '../../../../geodata/contract/ogc.ts';
import type { SmallPortal } from '../../harness/small-portal.ts';

export type Items = z.output<typeof ogcItemsSchema>;

/** Asks the open data of a portal, by addresses of its own or by those its links name. */
export function askOgc({ app }: Pick<SmallPortal, 'app'>) {
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path.startsWith('http') ? path : `http://portal.test${path}`, { method, headers });
  const read = async <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> => {
    const response = await ask(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  };
  const itemsPath = (id: string, query: Record<string, string> = {}) => {
    const text = new URLSearchParams(query).toString();
    return `/ogc/collections/${id}/items${text === '' ? '' : `?${text}`}`;
  };
  const items = (id: string, query: Record<string, string> = {}): Promise<Items> =>
    read(itemsPath(id, query), ogcItemsSchema);
  /** Follows `next` from one page to the last. */
  const pages = async (id: string, query: Record<string, string>): Promise<Items[]> => {
    const all: Items[] = [];
    for (let next: string | undefined = itemsPath(id, query); next !== undefined; ) {
      if (all.length > 50) throw new Error(`pages of ${id} never end`);
      const page: Items = await read(next, ogcItemsSchema);
      all.push(page);
      next = page.links.find(({ rel }) => rel === 'next')?.href;
    }
    return all;
  };
  return { ask, read, items, itemsPath, pages };
}

const coordinatesSchema = z.object({ coordinates: z.unknown() });

/** Every position of a GeoJSON geometry. */
export function positionsOf(geometry: unknown): number[][] {
  const flat = (value: unknown): number[][] => {
    if (!Array.isArray(value)) return [];
    return typeof value[0] === 'number' ? [z.array(z.number()).parse(value)] : value.flatMap(flat);
  };
  return flat(coordinatesSchema.parse(geometry).coordinates);
}
