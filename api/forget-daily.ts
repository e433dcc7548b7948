import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { forgetReports } from './queries/citizen-reports.ts';

const A_DAY_MS = 86_400_000;

/**
 * Forgets now and every day what residents told longer ago than it is kept, without keeping the process alive. Call what it returns
 * before the database is closed.
 */
export function forgetDaily(
  { sql }: { readonly sql: Sql },
  days: number,
  logger: Logger,
): () => Promise<void> {
  let running = Promise.resolve();
  const forget = () => {
    running = forgetReports(sql, days).then(
      (reports) => {
        if (reports > 0) logger.info({ reports, days }, 'reports forgotten');
      },
      (error: unknown) => logger.error({ err: error }, 'reports were not forgotten'),
    );
  };
  forget();
  const timer = setInterval(forget, A_DAY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
