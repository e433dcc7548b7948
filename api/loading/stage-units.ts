import type { TransactionSql } from 'postgres';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import { parseUnit, type UnitReading } from '../../geodata/load/parse-unit.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import type { SourceFeature } from '../../geodata/load/source-feature.ts';
import { foldKey } from '../../geodata/text/fold.ts';

/** A temporary table of the units of one file, in WGS 84 and as they came; it goes with the transaction. */
export async function createUnitStage(sql: TransactionSql): Promise<void> {
  await sql`
    create temporary table load_unit (
      feature int not null, code text not null, provisional boolean not null, name text not null, search_key text not null,
      kind text not null, district_code text, district_name text, district_kind text, province_code text,
      province_name text, households int, population int, geom geometry(MultiPolygon, 4326) not null
    ) on commit drop`;
}

/** What stands over all batches of one file. `seen`: the feature at which each code stood first. */
export interface UnitStage {
  readonly problems: ProblemList;
  readonly file: string;
  readonly seen: Map<string, number>;
}

export async function stageUnits(
  sql: TransactionSql,
  features: readonly SourceFeature[],
  reading: UnitReading,
  { problems, file, seen }: UnitStage,
): Promise<void> {
  const rows = features.flatMap((feature) => {
    const parsed = parseUnit(feature, reading);
    problems.add(...parsed.problems.map((problem) => ({ ...problem, where: { file, ...problem.where } })));
    if (parsed.row === null) return [];
    const { polygons, ...row } = parsed.row;
    const first = seen.get(row.code);
    if (first !== undefined) {
      const where = { file, feature: feature.index, field: 'code' };
      problems.add(loadProblem('code_duplicate', { where, value: row.code, wanted: `≠ #${first}` }));
      return [];
    }
    seen.set(row.code, feature.index);
    return [
      {
        ...row,
        feature: feature.index,
        searchKey: foldKey(row.name),
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      },
    ];
  });
  if (rows.length === 0) return;
  await sql`
    insert into load_unit (feature, code, provisional, name, search_key, kind, district_code, district_name,
      district_kind, province_code, province_name, households, population, geom)
    select feature, code, provisional, name, "searchKey", kind, "districtCode", "districtName", "districtKind",
      "provinceCode", "provinceName", households, population,
      st_transform(st_setsrid(st_geomfromgeojson(geometry), ${reading.system.srid}::int), 4326)
    from jsonb_to_recordset(${sql.json(rows)}::jsonb) as r(feature int, code text, provisional boolean, name text,
      "searchKey" text, kind text, "districtCode" text, "districtName" text, "districtKind" text, "provinceCode" text,
      "provinceName" text, households int, population int, geometry jsonb)`;
}
