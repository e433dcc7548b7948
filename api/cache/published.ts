import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { type RememberedEdition, rememberEdition } from '../queries/remember-edition.ts';
import { type ReadSeries, rememberSeries } from '../queries/remember-series.ts';
import { type AnswerCache, createAnswerCache } from './answer-cache.ts';

const CACHE_BYTES = 128 * 1024 * 1024;

/** What stays the same until the next publication: the edition in force, its series and the answers made from it. */
export interface Published {
  readonly edition: RememberedEdition;
  readonly readSeries: ReadSeries;
  readonly answers: AnswerCache;
  /** Publications heard of since the start. */
  readonly heard: () => number;
}

export function keepPublished(database: Database, logger: Logger): Published {
  const answers = createAnswerCache(CACHE_BYTES);
  const edition = rememberEdition(database);
  let heard = 0;
  database
    .onPublication(() => {
      heard += 1;
      edition.forget();
      answers.clear();
    })
    .catch((error: unknown) =>
      logger.error({ err: error }, 'publications are not heard: answers age by time alone'),
    );
  return { edition, readSeries: rememberSeries(), answers, heard: () => heard };
}
