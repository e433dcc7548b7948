import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { keepDoing } from './keep-doing.ts';
import { forgetReports } from './queries/citizen-reports.ts';

const A_DAY_MS = 86_400_000;

/** Forgets now and every day what residents told longer ago than it is kept, as keepDoing does. */
export function forgetDaily(
  { sql }: { readonly sql: Sql },
  days: number,
  logger: Logger,
): () => Promise<void> {
  const forget = () =>
    forgetReports(sql, days).then(
      (reports) => {
        if (reports > 0) logger.info({ reports, days }, 'reports forgotten');
      },
      (error: unknown) => logger.error({ err: error }, 'reports were not forgotten'),
    );
  return keepDoing(forget, A_DAY_MS);
}
