import type { TransactionSql } from 'postgres';
import { readNewestLightDay } from '../queries/lighting.ts';

/** The province lies at +07:00 all year. */
const ZONE_MS = 7 * 3_600_000;

export function todayInProvince(now: Date): string {
  return new Date(now.getTime() + ZONE_MS).toISOString().slice(0, 10);
}

/** The day of light when none is asked for: the newest record's, or today where nothing is recorded yet. */
export async function lightDay(sql: TransactionSql, now: Date): Promise<string> {
  const today = todayInProvince(now);
  return (await readNewestLightDay(sql, today)) ?? today;
}
