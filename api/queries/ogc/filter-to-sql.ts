import type { TransactionSql } from 'postgres';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import {
  type Expression,
  FilterInvalid,
  isSpatial,
  type Literal,
  type Shape,
} from '../../../geodata/ogc/cql2/expression.ts';
import type { Crs } from '../../../geodata/ogc/crs.ts';
import { isOgcDay } from '../../../geodata/ogc/ogc-day.ts';
import type { OgcProperty } from '../../../geodata/ogc/property.ts';
import type { Fragment } from './feature-rows.ts';
import { boundOf, columnOf } from './property-in-sql.ts';
import { foldInSql, inVietnameseOrder } from './text-in-sql.ts';

interface Context {
  readonly sql: TransactionSql;
  readonly collection: OgcCollection;
  /** What the coordinates of the filter are in. */
  readonly crs: Crs;
}

const WANTED = {
  string: { vi: 'chữ', en: 'a text' },
  integer: { vi: 'số', en: 'a number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  date: { vi: 'ngày YYYY-MM-DD', en: 'a day YYYY-MM-DD' },
} as const;

/** The geometry of the features, under the name the queryables give it. */
export const GEOMETRY = 'geometry';

function propertyOf({ collection }: Context, name: string): OgcProperty {
  const property = collection.properties.find((each) => each.name === name);
  if (property !== undefined) return property;
  const known = collection.properties.map((each) => each.name).join(', ');
  throw new FilterInvalid({
    vi: `Không có thuộc tính "${name.slice(0, 40)}"; có: ${known}`,
    en: `There is no property "${name.slice(0, 40)}"; there are: ${known}`,
  });
}

function isFit({ type }: OgcProperty, value: Literal): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'date') return typeof value === 'string' && isOgcDay(value);
  if (type === 'string') return typeof value === 'string' && !value.includes('\0');
  return typeof value === 'number' && Number.isFinite(value);
}

/** A literal as a bound parameter of the type of its property, never as a part of the statement. */
function bound({ sql }: Context, property: OgcProperty, value: Literal): Fragment {
  if (!isFit(property, value)) {
    const { vi, en } = WANTED[property.type];
    throw new FilterInvalid({
      vi: `"${property.name}" so với ${vi}`,
      en: `"${property.name}" compares with ${en}`,
    });
  }
  // Texts are stored composed, whatever keyboard a literal was typed on.
  return boundOf(sql, property, typeof value === 'string' ? value.normalize('NFC') : value);
}

/** A filter's shape in WGS 84. */
export function shapeInSql(sql: TransactionSql, shape: Shape, crs: Crs): Fragment {
  if ('box' in shape) {
    const [west, south, east, north] = shape.box;
    return sql`st_transform(st_makeenvelope(${west}, ${south}, ${east}, ${north}, ${crs.srid}::int), 4326)`;
  }
  const geometry = sql`st_setsrid(st_force2d(st_geomfromgeojson(${JSON.stringify(shape.geometry)}::text)), ${crs.srid}::int)`;
  return sql`st_transform(${crs.latFirst ? sql`st_flipcoordinates(${geometry})` : geometry}, 4326)`;
}

/** A filter as a condition over the rows `f`: names come from the collection's list, values are bound. Throws FilterInvalid. */
export function filterInSql(context: Context, expression: Expression): Fragment {
  const { sql } = context;
  if ('args' in expression) {
    const word = expression.op === 'and' ? sql` and ` : sql` or `;
    return expression.args
      .map((arg) => sql`(${filterInSql(context, arg)})`)
      .reduce((all, next) => sql`${all}${word}${next}`);
  }
  if (expression.op === 'not') return sql`not (${filterInSql(context, expression.arg)})`;
  if (expression.op === 'constant') return expression.value ? sql`true` : sql`false`;
  if (expression.op === 'isNull' && expression.property === GEOMETRY) return sql`f.geom is null`;
  if ('shape' in expression) {
    if (expression.property !== GEOMETRY) {
      throw new FilterInvalid({
        vi: `Chỉ so hình với "${GEOMETRY}"`,
        en: `Spatial relations compare with "${GEOMETRY}" alone`,
      });
    }
    return isSpatial(expression.op)
      ? sql`${sql.unsafe(`st_${expression.op.slice(2)}`)}(f.geom, ${shapeInSql(sql, expression.shape, context.crs)})`
      : sql`false`;
  }
  const property = propertyOf(context, expression.property);
  if (expression.op === 'isNull') return sql`${columnOf(sql, property)} is null`;
  const { folds = [] } = expression;
  if (folds.length > 0) requireText(property);
  const left = folds.reduce((text, fold) => foldInSql(sql, text, fold), columnOf(sql, property));
  // Which of two texts comes first is for the alphabet to say, not for the collation an engine happens to have.
  const ordered = (value: Fragment) => (property.type === 'string' ? inVietnameseOrder(sql, value) : value);
  if (expression.op === 'between') {
    const [low, high] = [expression.low, expression.high].map((value) =>
      ordered(bound(context, property, value)),
    );
    return sql`${ordered(left)} between ${low ?? sql`null`} and ${high ?? sql`null`}`;
  }
  if (expression.op === 'in') {
    const values = expression.values
      .map((value) => bound(context, property, value))
      .reduce((all, next) => sql`${all}, ${next}`);
    return sql`${left} in (${values})`;
  }
  if (expression.op === 'like') {
    requireText(property);
    return sql`${left} like ${bound(context, property, expression.pattern)}`;
  }
  const right = bound(context, property, expression.value);
  const isOrder = expression.op !== '=' && expression.op !== '<>';
  return isOrder
    ? sql`${ordered(left)} ${sql.unsafe(expression.op)} ${ordered(right)}`
    : sql`${left} ${sql.unsafe(expression.op)} ${right}`;
}

function requireText({ name, type }: OgcProperty): void {
  if (type === 'string') return;
  throw new FilterInvalid({ vi: `"${name}" không phải chữ`, en: `"${name}" is no text` });
}
