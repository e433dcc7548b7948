import type { TransactionSql } from 'postgres';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import type { SortKey, SortPlace } from '../../../geodata/ogc/ogc-sort.ts';
import type { Fragment } from './feature-rows.ts';
import { boundOf, columnOf } from './property-in-sql.ts';
import { inVietnameseOrder } from './text-in-sql.ts';

/** Texts by the Vietnamese alphabet, alike on both engines. */
function sorted(sql: TransactionSql, { property }: SortKey, value: Fragment): Fragment {
  return property.type === 'string' ? inVietnameseOrder(sql, value) : value;
}

function sortedColumn(sql: TransactionSql, key: SortKey): Fragment {
  return sorted(sql, key, columnOf(sql, key.property));
}

function fidColumn(sql: TransactionSql, { key }: OgcCollection): Fragment {
  return key === 'text' ? sql`f.fid collate "C"` : sql`f.fid`;
}

/** By the keys, then by the id, so that the order of any two rows is settled. */
export function inOrder(sql: TransactionSql, collection: OgcCollection, sort: readonly SortKey[]): Fragment {
  return sort.reduceRight<Fragment>(
    (rest, key) =>
      sql`${sortedColumn(sql, key)} ${key.descending ? sql`desc` : sql`asc`} nulls last, ${rest}`,
    fidColumn(sql, collection),
  );
}

/**
 * Rows that come after a place in that order. The place holds values and not the number of rows before it, so that rows
 * that come or go elsewhere move no page: nothing is seen twice or missed.
 */
export function isAfter(
  sql: TransactionSql,
  collection: OgcCollection,
  sort: readonly SortKey[],
  { values, fid }: SortPlace,
): Fragment {
  const later =
    collection.key === 'text' ? sql`f.fid collate "C" > ${fid}::text` : sql`f.fid > ${fid}::text::int8`;
  return sort.reduceRight<Fragment>((rest, key, at) => {
    const column = sortedColumn(sql, key);
    const value = values[at] ?? null;
    if (value === null) return sql`(${column} is null and ${rest})`;
    const bound = sorted(sql, key, boundOf(sql, key.property, value));
    const beyond = key.descending ? sql`${column} < ${bound}` : sql`${column} > ${bound}`;
    return sql`(${beyond} or ${column} is null or (${column} = ${bound} and ${rest}))`;
  }, later);
}
