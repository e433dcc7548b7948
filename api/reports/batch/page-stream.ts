import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';
import { readDataVersion } from '../../queries/data-version.ts';
import { type Page, readPages } from '../read-pages.ts';
import type { ReportSources } from '../report-sources.ts';

/** Units read together: roads of a past day cost the database nearly the same for one as for a dozen. */
const CHUNK = 12;

/** A publication came between two pages: the rest would be of another edition. */
export class EditionChanged extends Error {
  override readonly name = 'EditionChanged';
}

/**
 * The pages of many units in order, a dozen in memory at most, none read before it is asked for. Between two pages
 * the event loop has its turn. Throws EditionChanged when the data version moved on.
 */
export async function* pageStream(
  inSnapshot: <T>(work: (sql: TransactionSql) => Promise<T>) => Promise<T>,
  sources: ReportSources,
  codes: readonly string[],
): AsyncGenerator<Page> {
  for (let from = 0; from < codes.length; from += CHUNK) {
    const pages = await inSnapshot(async (sql) => {
      const version = await readDataVersion(sql);
      if (version !== sources.head.dataVersion) {
        throw new EditionChanged(`data version ${sources.head.dataVersion} became ${version}`);
      }
      return readPages(sql, sources, codes.slice(from, from + CHUNK));
    });
    for (const page of pages) {
      yield page;
      await nextTurn();
    }
  }
}
