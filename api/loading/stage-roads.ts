import type { TransactionSql } from 'postgres';
import { parseRoad, type RoadReading } from '../../geodata/load/parse-road.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import type { SourceFeature } from '../../geodata/load/source-feature.ts';
import { foldKey } from '../../geodata/text/fold.ts';

/** A temporary table of the roads of one file, in WGS 84; it goes with the transaction. */
export async function createRoadStage(sql: TransactionSql): Promise<void> {
  await sql`
    create temporary table load_road (
      feature int not null, code text not null, name text, search_key text not null, rural_class text not null,
      urban_class text not null, lit text not null, operating text not null, hours text,
      geom geometry(LineString, 4326) not null, middle geometry(Point, 4326), unit_id bigint, road_class text, route_code text
    ) on commit drop`;
}

/** Adds a batch of features; returns how many are not roads (footways, construction …). */
export async function stageRoads(
  sql: TransactionSql,
  features: readonly SourceFeature[],
  reading: RoadReading,
  problems: ProblemList,
  file: string,
): Promise<number> {
  let skipped = 0;
  const rows = features.flatMap((feature) => {
    const parsed = parseRoad(feature, reading);
    problems.add(...parsed.problems.map((problem) => ({ ...problem, where: { file, ...problem.where } })));
    if (parsed.rows.length === 0 && parsed.problems.length === 0) skipped += 1;
    return parsed.rows.map(({ feature: index, code, name, ruralClass, urbanClass, light, line }) => ({
      feature: index,
      code,
      name,
      search_key: foldKey(name ?? ''),
      rural_class: ruralClass,
      urban_class: urbanClass,
      lit: light.lit,
      operating: light.operating,
      hours: light.hours,
      line: { type: 'LineString', coordinates: line },
    }));
  });
  // With an error in the file nothing will be written: reading on only lists the rest of its problems.
  if (rows.length === 0 || problems.errors > 0) return skipped;
  await sql`
    insert into load_road (feature, code, name, search_key, rural_class, urban_class, lit, operating, hours, geom)
    select feature, code, name, search_key, rural_class, urban_class, lit, operating, hours,
      st_transform(st_setsrid(st_geomfromgeojson(line), ${reading.system.srid}::int), 4326)
    from jsonb_to_recordset(${sql.json(rows)}::jsonb) as r(feature int, code text, name text, search_key text,
      rural_class text, urban_class text, lit text, operating text, hours text, line jsonb)`;
  return skipped;
}
