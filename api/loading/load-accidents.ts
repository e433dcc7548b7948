import type { TransactionSql } from 'postgres';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import { parseAccident } from '../../geodata/load/parse-accident.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import type { Database } from '../database/database.ts';
import { checkPoints } from './check-points.ts';
import type { PointOptions } from './load-places.ts';
import { type LoadReport, runLoad } from './loading.ts';
import { readSourceFile } from './source-file.ts';
import { retireSources, writeSource } from './write-source.ts';

/** Loads traffic accidents, which planners alone may see. Superseded and retired as places are. See `runLoad`. */
export function loadAccidents(database: Database, options: PointOptions): Promise<LoadReport> {
  const { system, fields, onProgress, merge } = options;
  let read = { name: '', checksum: '' };
  return runLoad(database, options, {
    changed: [],
    stage: async (sql, problems) => {
      const file = await readSourceFile(options.file, {
        system,
        problems,
        batch: 2_000,
        onBytes: (done, total) => onProgress?.({ step: 'read', done, total }),
      });
      await sql`
        create temporary table load_point (
          feature int not null, code text not null, day date not null, cases int not null, segment text,
          segment_id bigint, geom geometry(Point, 4326)
        ) on commit drop`;
      for await (const batch of file.batches) {
        const parsed = batch.map((feature) => parseAccident(feature, { system, fields }));
        for (const { problems: found } of parsed) {
          problems.add(...found.map((one) => ({ ...one, where: { file: file.name, ...one.where } })));
        }
        const rows = parsed.flatMap(({ row }) => row ?? []);
        if (rows.length === 0 || problems.errors > 0) continue;
        await sql`
          insert into load_point (feature, code, day, cases, segment, segment_id, geom)
          select r.feature, r.code, r.day, r.cases, r.segment, s.id,
            st_transform(st_setsrid(st_geomfromgeojson(r.shape), ${system.srid}::int), 4326)
          from jsonb_to_recordset(${sql.json(rows.map((row) => ({ ...row, shape: row.shape === null ? null : JSON.stringify(row.shape) })))}::jsonb)
            as r(feature int, code text, day date, cases int, segment text, shape text)
          left join portal.segment s on s.code = r.segment and s.retired_at is null`;
      }
      read = { name: file.name, checksum: file.sha256() };
      onProgress?.({ step: 'check' });
      await findNowhere(sql, problems, file.name);
      await checkPoints(sql, problems, file.name);
    },
    write: async (sql) => {
      const source = await writeSource(sql, 'accidents', read, options);
      const counts = await writeAccidents(sql, source, merge);
      await retireSources(sql);
      return { counts, note: `tai nạn (accidents): ${read.name}` };
    },
  });
}

async function findNowhere(sql: TransactionSql, problems: ProblemList, file: string): Promise<void> {
  const nowhere = await sql<{ feature: number; segment: string | null }[]>`
    select feature, segment from load_point where geom is null and segment_id is null order by feature`;
  problems.add(
    ...nowhere.map(({ feature, segment }) =>
      loadProblem('accident_nowhere', { where: { file, feature, field: 'segment' }, value: segment }),
    ),
  );
}

async function writeAccidents(sql: TransactionSql, source: string, merge: boolean) {
  const same = sql`
    select p.id from portal.accident p join load_point l on l.code = p.code
    where p.retired_at is null and (p.happened_on, p.cases, p.segment_id, st_asbinary(p.geom))
      is not distinct from (l.day, l.cases, l.segment_id, st_asbinary(l.geom))`;
  const retired = await sql`
    update portal.accident p set retired_at = greatest(now(), p.recorded_at)
    where p.retired_at is null and p.id not in (${same})
      and (${!merge} or exists (select from load_point l where l.code = p.code))`;
  const added = await sql`
    insert into portal.accident (code, happened_on, cases, geom, segment_id, source_id)
    select l.code, l.day, l.cases, l.geom, l.segment_id, ${source}::int8 from load_point l
    where not exists (select from portal.accident p where p.code = l.code and p.retired_at is null)
    order by l.feature`;
  const [all] = await sql<{ n: number }[]>`select count(*)::int as n from load_point`;
  const accidents = all?.n ?? 0;
  return { accidents, kept: accidents - added.count, added: added.count, retired: retired.count };
}
