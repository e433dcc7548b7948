import type { TransactionSql } from 'postgres';
import type { CoordinateSystem } from '../../geodata/load/crs.ts';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import type { UnitLevel } from '../../geodata/load/unit-kind.ts';
import { guessSystem } from './guess-system.ts';

export interface UnitCheck {
  readonly level: UnitLevel;
  readonly tree: string;
  readonly system: CoordinateSystem;
  readonly file: string;
}

/** Borders drawn anew move a commune's middle by hundreds of metres; another meridian moves all by 27 km. */
const SUSPECT_M = 5_000;
/** About 10 km: generated and real outlines differ, and none of it is another province. */
const OUTSIDE_DEGREES = 0.1;
const OVERLAP_M2 = 10_000;

/** Looks at the staged units with the database's eyes: validity, neighbours, and what it knew before. */
export async function checkUnits(
  sql: TransactionSql,
  check: UnitCheck,
  problems: ProblemList,
): Promise<void> {
  const { file } = check;
  const invalid = await sql<{ feature: number; reason: string; x: number | null; y: number | null }[]>`
    select feature, (d).reason, st_x((d).location) as x, st_y((d).location) as y
    from (select feature, st_isvaliddetail(geom) as d from load_unit where not st_isvalid(geom) offset 0) v
    order by feature`;
  problems.add(
    ...invalid.map(({ feature, reason, x, y }) => {
      const value = x === null || y === null ? reason : `${reason}: ${x.toFixed(6)}, ${y.toFixed(6)}`;
      return loadProblem('geometry_invalid', { where: { file, feature, field: 'geometry' }, value });
    }),
  );
  await checkPlace(sql, check, problems);
  await checkAbsent(sql, check, problems);
  // GEOS cannot intersect what is not valid.
  if (invalid.length === 0) await checkOverlaps(sql, file, problems);
}

async function checkPlace(
  sql: TransactionSql,
  { level, tree, system, file }: UnitCheck,
  problems: ProblemList,
) {
  const [moved] = await sql<{ m: number | null }[]>`
    select percentile_cont(0.5) within group (order by st_distance(
      st_centroid(l.geom)::geography, st_centroid(u.geom)::geography)) as m
    from load_unit l join portal.unit u on u.tree_id = ${tree} and u.code = l.code and u.level = ${level}`;
  if (moved && moved.m !== null && moved.m > SUSPECT_M) {
    const guess = await guessSystem(sql, tree, system);
    problems.add(
      loadProblem('crs_suspect', {
        where: { file },
        value: `EPSG:${system.srid}: ${(moved.m / 1000).toFixed(1)} km`,
        wanted: guess ?? `≤ ${SUSPECT_M / 1000} km`,
      }),
    );
    return;
  }
  const outside = await sql<{ feature: number; name: string; km: number }[]>`
    select l.feature, l.name, st_distance(st_centroid(l.geom)::geography, p.geom::geography) / 1000 as km
    from load_unit l join portal.unit p on p.tree_id = ${tree} and p.level = 'province'
    where not st_dwithin(st_centroid(l.geom), p.geom, ${OUTSIDE_DEGREES}::float8) order by l.feature`;
  if (outside.length === 0) return;
  const guess = await guessSystem(sql, tree, system);
  problems.add(
    ...outside.map(({ feature, name, km }) =>
      loadProblem('unit_outside_province', {
        where: { file, feature, field: 'geometry' },
        value: `${name}: ${km.toFixed(1)} km`,
        wanted: guess,
      }),
    ),
  );
}

async function checkAbsent(sql: TransactionSql, { level, tree, file }: UnitCheck, problems: ProblemList) {
  const absent = await sql<{ code: string; name: string }[]>`
    select u.code, u.name from portal.unit u
    where u.tree_id = ${tree} and u.level = ${level} and not exists (select from load_unit l where l.code = u.code)
    order by u.code`;
  problems.add(
    ...absent.map(({ code, name }) =>
      loadProblem('unit_not_in_file', { where: { file, field: 'code' }, value: `${code} ${name}` }),
    ),
  );
}

async function checkOverlaps(sql: TransactionSql, file: string, problems: ProblemList): Promise<void> {
  await sql`create index on load_unit using gist (geom)`;
  const overlaps = await sql<{ feature: number; a: string; b: string; ha: number }[]>`
    select feature, a, b, m2 / 10000 as ha
    from (
      select a.feature, a.name as a, b.name as b, st_area(st_intersection(a.geom, b.geom)::geography) as m2
      from load_unit a join load_unit b on a.feature < b.feature and st_intersects(a.geom, b.geom)
    ) pair
    where m2 > ${OVERLAP_M2} order by m2 desc`;
  problems.add(
    ...overlaps.map(({ feature, a, b, ha }) =>
      loadProblem('unit_overlap', { where: { file, feature }, value: `${a} × ${b}: ${ha.toFixed(1)} ha` }),
    ),
  );
}
