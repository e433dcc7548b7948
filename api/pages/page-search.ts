import { z } from 'zod';
import { isDay } from '../../geodata/time/day.ts';

const day = z.string().refine(isDay).optional().catch(undefined);
const code = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,32}$/)
  .optional()
  .catch(undefined);
const number = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .optional()
  .catch(undefined);

/**
 * What the public's pages read from their address. Whoever mistypes a link still gets a page: a value that is none
 * counts as not given.
 */
const searchSchema = z.object({
  lang: z.enum(['vi', 'en']).catch('vi'),
  target: code,
  /** A commune. */
  unit: code,
  on: day,
  knownOn: day,
  /** What was typed of a road's name. */
  q: z.string().trim().max(100).optional().catch(undefined),
  road: number,
  segment: number,
  sent: z.uuid().optional().catch(undefined),
});
export type PageSearch = z.infer<typeof searchSchema>;

export function readPageSearch(query: Record<string, string>): PageSearch {
  return searchSchema.parse(query);
}

type Kept = Partial<Record<keyof PageSearch, string | number | undefined>>;

/** The address of a public page; language and days travel along, whatever is not given stays out. */
export function pageHref(path: string, search: PageSearch, more: Kept = {}): string {
  const { lang, on, knownOn } = search;
  const all: Kept = { on, knownOn, ...more, lang: more.lang ?? lang };
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  const query = given
    .filter(([name, value]) => !(name === 'lang' && value === 'vi'))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
