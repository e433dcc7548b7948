import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import type { Expression, Shape } from '../../../geodata/ogc/cql2/expression.ts';
import type { Crs } from '../../../geodata/ogc/crs.ts';
import type { Box } from '../../../geodata/ogc/ogc-bbox.ts';
import type { DayInterval } from '../../../geodata/ogc/ogc-datetime.ts';
import type { SortKey, SortPlace } from '../../../geodata/ogc/ogc-sort.ts';
import { ApiProblem } from '../../errors.ts';
import { type Fragment, featureRows } from './feature-rows.ts';
import { filterInSql, shapeInSql } from './filter-to-sql.ts';
import { inOrder, isAfter } from './page-order.ts';

export interface FeatureQuestion {
  readonly collection: OgcCollection;
  readonly tree: string;
  /** What the answer's coordinates are in. */
  readonly crs: Crs;
  readonly bbox: { readonly box: Box; readonly crs: Crs } | null;
  readonly time: DayInterval | null;
  readonly filter: { readonly expression: Expression; readonly crs: Crs } | null;
}

const featureRow = z.object({
  fid: z.coerce.string(),
  geometry: z.record(z.string(), z.unknown()).nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
});

export type FeatureRow = z.output<typeof featureRow>;

/** Digits after the point: a centimetre in either kind of system. */
const DIGITS = { geographic: 7, projected: 3 } as const;

function columnsOf(sql: TransactionSql, { collection, crs }: FeatureQuestion): Fragment {
  const geometry = sql`st_transform(f.geom, ${crs.srid}::int)`;
  const pairs = collection.properties
    .map(
      ({ name, type }) =>
        sql`${name}::text, ${type === 'date' ? sql`f.${sql(name)}::text` : sql`f.${sql(name)}`}`,
    )
    .reduce((all, next) => sql`${all}, ${next}`);
  return sql`f.fid,
    st_asgeojson(${crs.latFirst ? sql`st_flipcoordinates(${geometry})` : geometry},
      ${crs.isGeographic ? DIGITS.geographic : DIGITS.projected}::int, 0)::json as geometry,
    json_build_object(${pairs}) as properties`;
}

function conditions(sql: TransactionSql, { collection, bbox, time, filter }: FeatureQuestion): Fragment {
  const inBox =
    bbox === null ? sql`` : sql`and st_intersects(f.geom, ${shapeInSql(sql, { box: bbox.box }, bbox.crs)})`;
  const inTime =
    time === null
      ? sql``
      : sql`and coalesce(f.time_from, '-infinity') <= ${time.to ?? 'infinity'}::text::date
          and coalesce(f.time_to, 'infinity') >= ${time.from ?? '-infinity'}::text::date`;
  const fits =
    filter === null
      ? sql``
      : sql`and (${filterInSql({ sql, collection, crs: filter.crs }, filter.expression)})`;
  return sql`true ${inBox} ${inTime} ${fits}`;
}

/** Rows after the place `after` (null: from the first), at most `limit` and one more that shows there is a next page; and how many match in all. */
export async function readFeatures(
  sql: TransactionSql,
  question: FeatureQuestion,
  page: {
    readonly limit: number;
    readonly sort: readonly SortKey[];
    readonly after: SortPlace | null;
  },
): Promise<{ rows: FeatureRow[]; matched: number }> {
  await requireValidShapes(sql, question);
  const { collection, tree } = question;
  const { limit, sort, after } = page;
  const where = conditions(sql, question);
  const rows = await sql`
    select ${columnsOf(sql, question)} from (${featureRows(sql, collection.id, tree)}) f
    where ${where} ${after === null ? sql`` : sql`and ${isAfter(sql, collection, sort, after)}`}
    order by ${inOrder(sql, collection, sort)} limit ${limit + 1}`;
  const [count] = await sql`
    select count(*)::int as matched from (${featureRows(sql, collection.id, tree)}) f where ${where}`;
  return {
    rows: z.array(featureRow).parse([...rows]),
    matched: z.object({ matched: z.number() }).parse(count).matched,
  };
}

/** One feature; null when the collection has none of that id. */
export async function readFeature(
  sql: TransactionSql,
  question: Pick<FeatureQuestion, 'collection' | 'tree' | 'crs'>,
  fid: string,
): Promise<FeatureRow | null> {
  const { collection, tree } = question;
  const same = collection.key === 'text' ? sql`f.fid = ${fid}` : sql`f.fid = ${fid}::text::int8`;
  const [row] = await sql`
    select ${columnsOf(sql, { ...question, bbox: null, time: null, filter: null })}
    from (${featureRows(sql, collection.id, tree)}) f where ${same}`;
  return row === undefined ? null : featureRow.parse(row);
}

function shapesOf(expression: Expression): Shape[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.args.flatMap(shapesOf);
  if (expression.op === 'not') return shapesOf(expression.arg);
  return 'shape' in expression ? [expression.shape] : [];
}

/** A polygon that crosses itself makes GEOS throw: refuse it by name before it is compared with anything. */
async function requireValidShapes(sql: TransactionSql, { filter }: FeatureQuestion): Promise<void> {
  if (filter === null) return;
  for (const shape of shapesOf(filter.expression)) {
    const [row] = await sql`select st_isvalid(${shapeInSql(sql, shape, filter.crs)}) as valid`;
    if (z.object({ valid: z.boolean() }).parse(row).valid) continue;
    throw new ApiProblem('invalid-request', [
      {
        field: 'filter',
        message: { vi: 'Hình trong bộ lọc tự cắt nhau', en: 'A geometry of the filter crosses itself' },
      },
    ]);
  }
}

/** The box of all features in WGS 84 and the days they span; null while there are none. */
export async function readExtent(sql: TransactionSql, collection: OgcCollection, tree: string) {
  const [row] = await sql`
    select json_build_array(st_xmin(b), st_ymin(b), st_xmax(b), st_ymax(b)) as bbox, first::text, last::text
    from (
      select st_extent(f.geom)::geometry as b, min(f.time_from) as first,
        case when bool_or(f.time_to is null) then null else max(f.time_to) end as last
      from (${featureRows(sql, collection.id, tree)}) f
    ) e where b is not null`;
  const schema = z.object({
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    first: z.string().nullable(),
    last: z.string().nullable(),
  });
  return row === undefined ? null : schema.parse(row);
}
