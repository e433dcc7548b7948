import type { UnitLevel } from '../../geodata/load/unit-kind.ts';
import type { Database } from '../database/database.ts';
import { checkUnits } from './check-units.ts';
import { dissolveParents, readDistricts } from './dissolve-parents.ts';
import { type LoadOptions, type LoadReport, runLoad } from './loading.ts';
import { readSourceFile } from './source-file.ts';
import { createUnitStage, stageUnits } from './stage-units.ts';
import { retireSources, writeSource } from './write-source.ts';
import { writeUnits } from './write-units.ts';

export interface UnitOptions extends LoadOptions {
  readonly level: UnitLevel;
  readonly tree: string;
  /** First day of the tree, when the load creates it. */
  readonly treeFrom: string;
  readonly missingCode: 'error' | 'provisional';
  /** Whether districts and the province are made from their communes and the file's parent fields. */
  readonly dissolve: boolean;
}

/** Loads the borders of units. Units keep their rows, so that figures stay attached. See `runLoad`. */
export function loadUnits(database: Database, options: UnitOptions): Promise<LoadReport> {
  const { level, tree, system, fields, missingCode, onProgress } = options;
  let read = { name: '', checksum: '' };
  let districts: Awaited<ReturnType<typeof readDistricts>> = [];
  return runLoad(database, options, {
    changed: ['units'],
    stage: async (sql, problems) => {
      const file = await readSourceFile(options.file, {
        system,
        problems,
        batch: 100,
        onBytes: (done, total) => onProgress?.({ step: 'read', done, total }),
      });
      await createUnitStage(sql);
      const seen = new Map<string, number>();
      for await (const batch of file.batches) {
        await stageUnits(
          sql,
          batch,
          { level, system, fields, missingCode },
          { problems, file: file.name, seen },
        );
      }
      read = { name: file.name, checksum: file.sha256() };
      onProgress?.({ step: 'check' });
      await checkUnits(sql, { level, tree, system, file: file.name }, problems);
      if (level === 'commune') districts = await readDistricts(sql, { tree, file: file.name }, problems);
    },
    write: async (sql) => {
      await sql`
        insert into portal.unit_tree (id, valid_from) values (${tree}, ${options.treeFrom}) on conflict do nothing`;
      const source = await writeSource(sql, 'boundaries', read, options);
      const counts = await writeUnits(sql, { level, tree, source });
      if (options.dissolve && level === 'commune') await dissolveParents(sql, { tree, source }, districts);
      await retireSources(sql);
      return { counts, note: `ranh giới (borders): ${read.name}` };
    },
  });
}
