import type { TransactionSql } from 'postgres';
import { ApiProblem } from '../errors.ts';
import type { Edition } from './edition.ts';
import { readMeta } from './meta.ts';

/** What TileJSON says of every layer alike. */
export async function readTileJsonFacts(sql: TransactionSql, edition: Edition) {
  const { province, sources } = await readMeta(sql, edition);
  if (province === null) throw new ApiProblem('nothing-published');
  return {
    dataVersion: edition.dataVersion,
    bounds: province.bounds,
    attribution: [...new Set(sources.map((source) => source.attribution))].join(' · '),
  };
}
