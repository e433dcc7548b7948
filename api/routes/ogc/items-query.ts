import { z } from '@hono/zod-openapi';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import { type Expression, FilterInvalid } from '../../../geodata/ogc/cql2/expression.ts';
import { FILTER_LIMITS } from '../../../geodata/ogc/cql2/limits.ts';
import { parseCql2Json } from '../../../geodata/ogc/cql2/parse-json.ts';
import { parseCql2Text } from '../../../geodata/ogc/cql2/parse-text.ts';
import { CRS_LIST, CRS84, type Crs, crsOf } from '../../../geodata/ogc/crs.ts';
import { readBox } from '../../../geodata/ogc/ogc-bbox.ts';
import { readInterval } from '../../../geodata/ogc/ogc-datetime.ts';
import { readPlace, readSortby, type SortKey, type SortPlace } from '../../../geodata/ogc/ogc-sort.ts';
import type { OgcProperty } from '../../../geodata/ogc/property.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import { ApiProblem, type FieldFault } from '../../errors.ts';
import type { FeatureQuestion } from '../../queries/ogc/read-features.ts';

/** Features of one page when none are asked for, and the most: a larger limit is met by this many, as the standard wants. */
export const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 10_000;

/** Parameters every collection takes; the others are the names of its properties. */
export const ITEMS_PARAMETERS = {
  f: z.enum(['json', 'html']).optional(),
  limit: z.string().optional().openapi({ type: 'integer', minimum: 1, default: DEFAULT_LIMIT }),
  bbox: z.string().optional(),
  'bbox-crs': z.string().optional(),
  datetime: z.string().optional(),
  crs: z.string().optional(),
  filter: z.string().optional(),
  'filter-lang': z.enum(['cql2-text', 'cql2-json']).optional(),
  'filter-crs': z.string().optional(),
  sortby: z.string().optional(),
  /** Where the page before ended: part of `next` links, not meant to be made by hand. */
  after: z.string().optional(),
} as const;

type Queries = Readonly<Record<string, readonly string[]>>;

export interface ItemsQuestion extends Omit<FeatureQuestion, 'tree'> {
  readonly format: 'json' | 'html' | undefined;
  readonly limit: number;
  readonly sort: readonly SortKey[];
  readonly after: SortPlace | null;
}

/** Reads the query of …/items. Throws ApiProblem naming every parameter at fault: unknown, repeated or unreadable. */
export function readItemsQuery(collection: OgcCollection, queries: Queries): ItemsQuestion {
  const faults: FieldFault[] = [];
  const fault = (field: string, message: Bilingual, wanted?: string) => {
    faults.push({ field: field.slice(0, 60), message, value: queries[field]?.join(', '), wanted });
  };
  const known = new Set([...Object.keys(ITEMS_PARAMETERS), ...collection.properties.map(({ name }) => name)]);
  for (const [name, values] of Object.entries(queries)) {
    if (!known.has(name))
      fault(name, { vi: 'Không có tham số này', en: 'There is no such parameter' }, [...known].join(', '));
    else if (values.length > 1) fault(name, { vi: 'Chỉ được có một lần', en: 'May stand once only' });
  }
  const one = (name: string): string | undefined => queries[name]?.[0];

  const format = one('f');
  if (format !== undefined && format !== 'json' && format !== 'html') {
    fault('f', { vi: 'Không có định dạng này', en: 'There is no such format' }, 'json, html');
  }
  const limit = limitOf(one('limit'));
  if (limit === null)
    fault('limit', { vi: 'Phải là số nguyên từ 1', en: 'Must be a whole number from 1' }, '≥ 1');
  const crsNamed = (name: string): Crs => {
    const text = one(name);
    const crs = text === undefined ? CRS84 : crsOf(text);
    if (crs === null) {
      fault(
        name,
        { vi: 'Không có hệ toạ độ này', en: 'This coordinate system is not offered' },
        CRS_LIST.map(({ uri }) => uri).join(', '),
      );
    }
    return crs ?? CRS84;
  };
  const [crs, bboxCrs, filterCrs] = [crsNamed('crs'), crsNamed('bbox-crs'), crsNamed('filter-crs')];
  const bbox = one('bbox');
  const box = bbox === undefined ? null : readBox(bbox, bboxCrs);
  if (bbox !== undefined && box === null) {
    fault(
      'bbox',
      { vi: 'Không phải một khung bao hợp lệ', en: 'Not a valid bounding box' },
      'minx,miny,maxx,maxy',
    );
  }
  const datetime = one('datetime');
  const time = datetime === undefined ? null : readInterval(datetime);
  if (datetime !== undefined && time === null) {
    fault(
      'datetime',
      { vi: 'Không phải một ngày hay một khoảng', en: 'Neither an instant nor an interval' },
      '2020-09-30, 2020-01-01/2020-12-31, ../2020-12-31',
    );
  }
  const sortby = one('sortby');
  const sort = sortby === undefined ? [] : readSortby(sortby, collection);
  if (sort === null) {
    fault(
      'sortby',
      {
        vi: 'Không sắp xếp theo đó được: mỗi thuộc tính một lần, nhiều nhất năm',
        en: 'Cannot be sorted by: each property once, five at most',
      },
      collection.properties.map(({ name }) => name).join(', '),
    );
  }
  const place = one('after');
  const after = place === undefined || sort === null ? null : placeOf(collection, sort, place);
  if (place !== undefined && sort !== null && after === null) {
    fault('after', { vi: 'Không phải chỗ cuối của một trang', en: 'Not where a page of this ended' });
  }

  const terms: Expression[] = [];
  for (const property of collection.properties) {
    const value = one(property.name);
    if (value === undefined) continue;
    const term = equals(property, value);
    if (term === null)
      fault(property.name, { vi: 'Giá trị sai kiểu', en: 'The value is of another type' }, property.type);
    else terms.push(term);
  }
  const filter = one('filter');
  if (filter !== undefined) {
    const parsed = filterOf(filter, one('filter-lang'), filterCrs);
    if ('fault' in parsed) fault('filter', parsed.fault);
    else terms.push(parsed.expression);
  }
  const language = one('filter-lang');
  if (language !== undefined && language !== 'cql2-text' && language !== 'cql2-json') {
    fault(
      'filter-lang',
      { vi: 'Không có ngôn ngữ này', en: 'There is no such language' },
      'cql2-text, cql2-json',
    );
  }
  if (faults.length > 0) throw new ApiProblem('invalid-request', faults);
  const [only] = terms;
  const expression = terms.length > 1 || only === undefined ? { op: 'and' as const, args: terms } : only;
  return {
    collection,
    format: format === 'html' || format === 'json' ? format : undefined,
    limit: limit ?? DEFAULT_LIMIT,
    crs,
    bbox: box === null ? null : { box, crs: bboxCrs },
    time,
    filter: terms.length === 0 ? null : { expression, crs: filterCrs },
    sort: sort ?? [],
    after,
  };
}

/** Without sorting the place is the id alone. */
function placeOf(collection: OgcCollection, sort: readonly SortKey[], text: string): SortPlace | null {
  const place = sort.length === 0 ? { values: [], fid: text } : readPlace(text, sort);
  return place !== null && isId(collection, place.fid) ? place : null;
}

function limitOf(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_LIMIT;
  if (!/^\d{1,15}$/.test(text) || Number(text) < 1) return null;
  return Math.min(Number(text), LARGEST_LIMIT);
}

/** Whether a text can be an id: digits that fit the database's number, or a unit code. */
export function isId({ key }: OgcCollection, text: string): boolean {
  return key === 'number' ? /^\d{1,15}$/.test(text) : /^[A-Za-z0-9-]{1,32}$/.test(text);
}

function equals({ name, type }: OgcProperty, value: string): Expression | null {
  if (value.includes('\0') || value.length > FILTER_LIMITS.characters) return null;
  if (type === 'string' || type === 'date') return { op: '=', property: name, value };
  if (type === 'boolean') {
    return value === 'true' || value === 'false'
      ? { op: '=', property: name, value: value === 'true' }
      : null;
  }
  const number = /^[+-]?\d{1,15}(?:\.\d{1,20})?$/.test(value) ? Number(value) : null;
  return number === null ? null : { op: '=', property: name, value: number };
}

function filterOf(
  text: string,
  language: string | undefined,
  crs: Crs,
): { expression: Expression } | { fault: Bilingual } {
  if (text.length > FILTER_LIMITS.characters) {
    return {
      fault: {
        vi: `Bộ lọc dài quá ${FILTER_LIMITS.characters} ký tự`,
        en: `The filter is longer than ${FILTER_LIMITS.characters} characters`,
      },
    };
  }
  try {
    return { expression: language === 'cql2-json' ? parseCql2Json(text, crs) : parseCql2Text(text, crs) };
  } catch (error) {
    if (error instanceof FilterInvalid) return { fault: error.bilingual };
    throw error;
  }
}
