import type { TransactionSql } from 'postgres';
import type { OgcProperty } from '../../../geodata/ogc/property.ts';
import type { Fragment } from './feature-rows.ts';

const TYPES = {
  string: 'text',
  integer: 'float8',
  number: 'float8',
  boolean: 'boolean',
  date: 'date',
} as const;

/** A value as a bound parameter of the type of its property, never as a part of the statement. */
export function boundOf(
  sql: TransactionSql,
  { type }: OgcProperty,
  value: string | number | boolean,
): Fragment {
  return sql`${String(value)}::text::${sql.unsafe(TYPES[type])}`;
}

/** The column of a property in the rows `f`. */
export function columnOf(sql: TransactionSql, { name }: OgcProperty): Fragment {
  return sql`f.${sql(name)}`;
}
