import type { TransactionSql } from 'postgres';
import type { CoordinateSystem } from '../../geodata/load/crs.ts';
import type { FieldChoices } from '../../geodata/load/fields.ts';
import { ProblemList } from '../../geodata/load/problem-list.ts';
import type { Database } from '../database/database.ts';
import { type Changed, type PublishStep, publish } from '../database/publish/publish.ts';
import { takeLoadLock } from './load-lock.ts';

/** What every load is told, whatever it loads. */
export interface LoadOptions {
  readonly file: string;
  readonly system: CoordinateSystem;
  readonly fields: FieldChoices;
  /** Where the data came from, as shown beside the map; the file's name stands in for a missing title. */
  readonly source: { readonly title?: string; readonly attribution?: string; readonly licence?: string };
  /** The office or program that loads. */
  readonly by: string;
  readonly dryRun: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
}

export interface LoadProgress {
  readonly step: 'read' | 'dump' | 'check' | 'write' | PublishStep;
  /** Bytes of the file; absent for steps whose length nobody knows. */
  readonly done?: number;
  readonly total?: number;
}

export interface LoadReport {
  readonly problems: ProblemList;
  /** What was counted on the way: units or roads read, kept, added … */
  readonly counts: Readonly<Record<string, number>>;
  /** null: nothing was written, because of errors or because it was a dry run. */
  readonly dataVersion: string | null;
}

/** The part of a load that differs: read and check into temporary tables, then write. */
export interface LoadWork {
  readonly changed: readonly Changed[];
  /** Reads and checks; must write to temporary tables alone. */
  stage(sql: TransactionSql, problems: ProblemList): Promise<void>;
  /** Called when no error was found. Returns what was counted. */
  write(sql: TransactionSql): Promise<{ counts: Record<string, number>; note: string }>;
}

class NothingToKeep extends Error {
  override readonly name = 'NothingToKeep';
}

/**
 * One load: read, check, write and publish in one transaction under the lock of loads. Any error in the file, and
 * any kill on the way, leaves the database as it was. Throws LoadRunning, and what the database throws.
 */
export async function runLoad(database: Database, options: LoadOptions, work: LoadWork): Promise<LoadReport> {
  const { by, dryRun, onProgress } = options;
  const problems = new ProblemList();
  let counts: Record<string, number> = {};
  if (!dryRun) {
    onProgress?.({ step: 'dump' });
    await database.dumpNow('load');
  }
  try {
    const dataVersion = await database.sql.begin(async (sql) => {
      await takeLoadLock(sql);
      await work.stage(sql, problems);
      if (problems.errors > 0) throw new NothingToKeep();
      onProgress?.({ step: 'write' });
      const written = await work.write(sql);
      counts = written.counts;
      if (dryRun) throw new NothingToKeep();
      await sql`
        insert into portal.audit_log (actor, action, subject, after)
        values (${by}, 'load', ${written.note}, ${sql.json(counts)})`;
      return publish(sql, {
        by,
        note: written.note,
        changed: work.changed,
        onStep: (step) => onProgress?.({ step }),
      });
    });
    await database.announce(dataVersion);
    return { problems, counts, dataVersion };
  } catch (error) {
    if (!(error instanceof NothingToKeep)) throw error;
    return { problems, counts, dataVersion: null };
  }
}
