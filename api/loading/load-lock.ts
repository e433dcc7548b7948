import type { TransactionSql } from 'postgres';

/** Two loads at once would each derive from half of the other. */
export class LoadRunning extends Error {
  override readonly name = 'LoadRunning';
  constructor() {
    super('Một lượt nạp khác đang chạy, hãy đợi nó xong. (Another load is running: wait for it to end.)');
  }
}

const KEY = 3_992_021;

/** Held to the end of the transaction. Throws LoadRunning when another load holds it. */
export async function takeLoadLock(sql: TransactionSql): Promise<void> {
  const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${KEY}) as taken`;
  if (!row?.taken) throw new LoadRunning();
}

/** Held to the end of the transaction; waits, as long as statements may run, while a load or another publication holds it. */
export async function waitForLoads(sql: TransactionSql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${KEY})`;
}
