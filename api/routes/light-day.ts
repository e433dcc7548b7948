import type { TransactionSql } from 'postgres';
import { laterDay } from '../../geodata/time/day.ts';
import { readNewestLightDay } from '../queries/lighting.ts';
import { readNewestPromiseDay } from '../queries/promises.ts';

/** The province lies at +07:00 all year. */
const ZONE_MS = 7 * 3_600_000;

export function todayInProvince(now: Date): string {
  return new Date(now.getTime() + ZONE_MS).toISOString().slice(0, 10);
}

/** The same where promises are told too: their steps are dated as well. */
export async function promiseDay(sql: TransactionSql, now: Date): Promise<string> {
  const newest = await readNewestPromiseDay(sql, todayInProvince(now));
  return laterDay(await lightDay(sql, now), newest ?? '');
}

/** The day of light when none is asked for: the newest record's, or today where nothing is recorded yet. */
export async function lightDay(sql: TransactionSql, now: Date): Promise<string> {
  const today = todayInProvince(now);
  return (await readNewestLightDay(sql, today)) ?? today;
}
