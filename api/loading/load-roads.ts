import type { Database } from '../database/database.ts';
import { checkRoads } from './check-roads.ts';
import { type LoadOptions, type LoadReport, runLoad } from './loading.ts';
import { readSourceFile } from './source-file.ts';
import { createRoadStage, stageRoads } from './stage-roads.ts';
import { writeLightClaims } from './write-light-claims.ts';
import { writeRoads } from './write-roads.ts';
import { retireSources, writeSource } from './write-source.ts';

export interface RoadOptions extends LoadOptions {
  /** The day the light claims of the file speak of. */
  readonly litOn: string;
  /** True: roads that the file does not name stay. False: the file is the whole network. */
  readonly merge: boolean;
}

/** Loads roads with their OpenStreetMap light claims, cut and published. See `runLoad` for what is kept when. */
export function loadRoads(database: Database, options: RoadOptions): Promise<LoadReport> {
  let read = { name: '', checksum: '' };
  let skipped = 0;
  return runLoad(database, options, {
    changed: ['roads'],
    stage: async (sql, problems) => {
      const { system, fields, onProgress } = options;
      const file = await readSourceFile(options.file, {
        system,
        problems,
        batch: 2_000,
        onBytes: (done, total) => onProgress?.({ step: 'read', done, total }),
      });
      await createRoadStage(sql);
      for await (const batch of file.batches) {
        skipped += await stageRoads(sql, batch, { system, fields }, problems, file.name);
      }
      read = { name: file.name, checksum: file.sha256() };
      onProgress?.({ step: 'check' });
      await checkRoads(sql, problems, file.name);
    },
    write: async (sql) => {
      const roads = await writeSource(sql, 'roads', read, options);
      const light = await writeSource(sql, 'light', read, options);
      const counts = await writeRoads(sql, roads, options.merge);
      const claims = await writeLightClaims(sql, { source: light, by: options.by, on: options.litOn });
      await retireSources(sql);
      return { counts: { ...counts, claims, skipped }, note: `đường (roads): ${read.name}` };
    },
  });
}
