import type { TransactionSql } from 'postgres';
import { parsePlace } from '../../geodata/load/parse-place.ts';
import type { Database } from '../database/database.ts';
import { checkPoints } from './check-points.ts';
import { type LoadOptions, type LoadReport, runLoad } from './loading.ts';
import { readSourceFile } from './source-file.ts';
import { retireSources, writeSource } from './write-source.ts';

export interface PointOptions extends LoadOptions {
  /** True: what the file does not name stays. False: the file is all there is. */
  readonly merge: boolean;
}

/** Loads public places. One that a newer file contradicts or, without `merge`, leaves out is retired. See `runLoad`. */
export function loadPlaces(database: Database, options: PointOptions): Promise<LoadReport> {
  const { system, fields, onProgress, merge } = options;
  let read = { name: '', checksum: '' };
  let skipped = 0;
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
          feature int not null, code text not null, kind text not null, name text, valid_from date, valid_to date,
          geom geometry(Point, 4326) not null
        ) on commit drop`;
      for await (const batch of file.batches) {
        const parsed = batch.map((feature) => parsePlace(feature, { system, fields }));
        for (const { row, problems: found } of parsed) {
          problems.add(...found.map((one) => ({ ...one, where: { file: file.name, ...one.where } })));
          if (row === null && found.length === 0) skipped += 1;
        }
        const rows = parsed.flatMap(({ row }) => row ?? []);
        if (rows.length === 0 || problems.errors > 0) continue;
        await sql`
          insert into load_point (feature, code, kind, name, valid_from, valid_to, geom)
          select feature, code, kind, name, "validFrom", "validTo", st_transform(case st_geometrytype(shape)
            when 'ST_Point' then shape
            when 'ST_MultiLineString' then st_lineinterpolatepoint(st_geometryn(shape, 1), 0.5)
            else st_centroid(shape) end, 4326)
          from (
            select r.*, st_setsrid(st_geomfromgeojson(r.shape), ${system.srid}::int) as shape
            from jsonb_to_recordset(${sql.json(rows.map((row) => ({ ...row, shape: JSON.stringify(row.shape) })))}::jsonb)
              as r(feature int, code text, kind text, name text, "validFrom" date, "validTo" date, shape text)
          ) s(feature, code, kind, name, "validFrom", "validTo", text, shape)`;
      }
      read = { name: file.name, checksum: file.sha256() };
      onProgress?.({ step: 'check' });
      await checkPoints(sql, problems, file.name);
    },
    write: async (sql) => {
      const source = await writeSource(sql, 'places', read, options);
      const counts = await writePlaces(sql, source, merge);
      await retireSources(sql);
      return { counts: { ...counts, skipped }, note: `địa điểm (places): ${read.name}` };
    },
  });
}

async function writePlaces(sql: TransactionSql, source: string, merge: boolean) {
  const same = sql`
    select p.id from portal.place p join load_point l on l.code = p.code
    where p.retired_at is null and st_equals(p.geom, l.geom)
      and (p.kind, p.name, p.valid_from, p.valid_to) is not distinct from (l.kind, l.name, l.valid_from, l.valid_to)`;
  const retired = await sql`
    update portal.place p set retired_at = greatest(now(), p.recorded_at)
    where p.retired_at is null and p.id not in (${same})
      and (${!merge} or exists (select from load_point l where l.code = p.code))`;
  const added = await sql`
    insert into portal.place (code, kind, name, geom, valid_from, valid_to, source_id)
    select l.code, l.kind, l.name, l.geom, l.valid_from, l.valid_to, ${source}::int8 from load_point l
    where not exists (select from portal.place p where p.code = l.code and p.retired_at is null)
    order by l.feature`;
  const [all] = await sql<{ n: number }[]>`select count(*)::int as n from load_point`;
  const places = all?.n ?? 0;
  return { places, kept: places - added.count, added: added.count, retired: retired.count };
}
