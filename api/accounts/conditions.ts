import type { CleanedWhere } from 'better-auth/adapters';
import type { Fragment, Sql } from 'postgres';

/** One condition as SQL; names are quoted, values are bound. */
function condition(sql: Sql, { field, operator, value, mode }: CleanedWhere): Fragment {
  const column = sql(field);
  if (operator === 'in' || operator === 'not_in') {
    const values = Array.isArray(value) ? value.map(String) : [String(value)];
    const isIn = sql`${column} = any (${values}::text[])`;
    return operator === 'in' ? isIn : sql`not (${isIn})`;
  }
  if (value === null) return operator === 'ne' ? sql`${column} is not null` : sql`${column} is null`;
  const bound = value instanceof Date || !Array.isArray(value) ? value : String(value);
  const isFolded = mode === 'insensitive' && typeof bound === 'string';
  const left = isFolded ? sql`lower(${column})` : column;
  const right = isFolded ? bound.toLowerCase() : bound;
  switch (operator) {
    case 'ne':
      return sql`${left} <> ${right}`;
    case 'lt':
      return sql`${left} < ${right}`;
    case 'lte':
      return sql`${left} <= ${right}`;
    case 'gt':
      return sql`${left} > ${right}`;
    case 'gte':
      return sql`${left} >= ${right}`;
    case 'contains':
      return sql`strpos(${left}, ${right}) > 0`;
    case 'starts_with':
      return sql`starts_with(${left}, ${right})`;
    case 'ends_with':
      return sql`right(${left}, length(${right})) = ${right}`;
    default:
      return sql`${left} = ${right}`;
  }
}

function joined(sql: Sql, parts: readonly Fragment[], word: 'and' | 'or'): Fragment {
  return parts.reduce((all, part) => (word === 'and' ? sql`${all} and ${part}` : sql`${all} or ${part}`));
}

/** All conditions joined by AND hold, and of those joined by OR at least one; no condition is true of every row. */
export function conditions(sql: Sql, where: readonly CleanedWhere[] = []): Fragment {
  const of = (connector: 'AND' | 'OR') =>
    where.filter((clause) => clause.connector === connector).map((clause) => condition(sql, clause));
  const groups = [
    ...of('AND'),
    ...[of('OR')].filter((any) => any.length > 0).map((any) => sql`(${joined(sql, any, 'or')})`),
  ];
  return groups.length === 0 ? sql`true` : joined(sql, groups, 'and');
}
