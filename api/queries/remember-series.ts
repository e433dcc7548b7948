import { LRUCache } from 'lru-cache';
import type { TransactionSql } from 'postgres';
import type { Access } from '../database/in-role.ts';
import { readSeries, type SeriesByTarget } from './attainment.ts';
import type { Edition } from './edition.ts';

/** Today's knowledge of each plan, for the province and for accounts of a district, and a few days someone looks back to. */
const MOST_KEPT = 16;

/** The series of an edition as known on a day, read with the caller's rights. */
export type ReadSeries = (
  sql: TransactionSql,
  role: Access,
  edition: Edition,
  knownOn: string | null,
) => Promise<SeriesByTarget>;

/** Reads every series once for a data version: each commune's "why" is a look at the same rows. */
export function rememberSeries(): ReadSeries {
  const kept = new LRUCache<string, SeriesByTarget>({ max: MOST_KEPT });
  return async (sql, role, edition, knownOn) => {
    const key = `${role} ${edition.dataVersion} ${edition.plan.id} ${edition.tree} ${knownOn}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const series = await readSeries(sql, edition, knownOn);
    kept.set(key, series);
    return series;
  };
}
