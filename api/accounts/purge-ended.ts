import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { LOCK_OUT_OF_NAME } from '../../geodata/account/lock-out.ts';
import { SESSION_IDLE_MS } from '../../geodata/account/session-life.ts';
import { keepDoing } from '../keep-doing.ts';

const EVERY_MS = 3_600_000;

/** Removes sessions and pending sign-ins that ended, and failed tries that nobody counts any more. How many rows that were. */
export async function purgeEnded(sql: Sql, now: Date): Promise<number> {
  const forgotten = new Date(now.getTime() - LOCK_OUT_OF_NAME.forgetAfterMs);
  const idle = new Date(now.getTime() - SESSION_IDLE_MS);
  const sessions = await sql`
    delete from account.session where expires_at <= ${now} or updated_at <= ${idle}`;
  const pending = await sql`delete from account.verification where expires_at <= ${now}`;
  const tries = await sql`delete from account.failed_try where last_at < ${forgotten}`;
  return sessions.count + pending.count + tries.count;
}

/** Purges now and every hour, as keepDoing does. */
export function keepPurging(sql: Sql, logger: Logger, everyMs = EVERY_MS): () => Promise<void> {
  const purge = () =>
    purgeEnded(sql, new Date()).then(
      (rows) => {
        if (rows > 0) logger.debug({ part: 'accounts', rows }, 'what ended was purged');
      },
      (error: unknown) => logger.error({ part: 'accounts', err: error }, 'what ended could not be purged'),
    );
  return keepDoing(purge, everyMs);
}
