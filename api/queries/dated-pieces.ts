import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { roadClassSchema } from '../../geodata/contract/primitives.ts';
import { partOfLine } from '../../geodata/cut/part-of-line.ts';
import type { LightEpoch } from '../../geodata/light/light-epoch.ts';
import type { DatedPiece } from '../../geodata/light/light-history.ts';
import { litPeriods } from '../../geodata/light/lit-periods.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { knownAt } from './attainment.ts';
import { readEpochs } from './light-epochs.ts';
import { decodePolyline } from './polyline.ts';

const pieceRow = z.object({
  segment_id: z.coerce.number().int(),
  route_id: z.coerce.number().int(),
  route_name: z.string(),
  code: z.string().nullable(),
  road_class: roadClassSchema,
  weight: z.number(),
  from_m: z.number(),
  to_m: z.number(),
  length_m: z.number(),
  line: z.string(),
});

const promiseRow = z.object({
  segment_id: z.coerce.number().int(),
  from_m: z.number(),
  to_m: z.number(),
});

/** What the light of every day up to `today` is made of, as known at the end of `knownOn`. */
export async function readDatedPieces(
  sql: TransactionSql,
  classes: readonly RoadClass[],
  today: string,
  knownOn: string | null,
): Promise<DatedPiece[]> {
  const pieces = z.array(pieceRow).parse([
    ...(await sql`
      select p.segment_id, s.route_id, r.name as route_name, u.code, r.road_class, p.weight::float8 as weight,
        p.from_m, p.to_m, p.length_m, st_asencodedpolyline(p.geom, 6) as line
      from open.segment_piece p
      join open.segment s on s.id = p.segment_id
      join open.route r on r.id = s.route_id
      left join open.unit u on u.id = p.unit_id
      where r.road_class = any (${sql.array([...classes])}::text[])
      order by r.road_class, s.route_id, p.segment_id, p.from_m, u.code`),
  ]);
  const epochs = bySegment(await readEpochs(sql, today, knownOn), ({ segmentId }) => segmentId);
  const promises = bySegment(
    z.array(promiseRow).parse([
      ...(await sql`
        select segment_id, from_m, to_m
        from open.light_intervals(${today}::date, ${knownAt(knownOn)}::text::timestamptz) where promised`),
    ]),
    ({ segment_id }) => segment_id,
  );
  return pieces.flatMap((piece): DatedPiece[] => {
    const line = decodePolyline(piece.line);
    const size = piece.to_m - piece.from_m;
    const promised = promises.get(piece.segment_id) ?? [];
    return litPeriods(
      { fromM: piece.from_m, toM: piece.to_m },
      epochs.get(piece.segment_id) ?? ([] satisfies LightEpoch[]),
      promised.map(({ from_m, to_m }) => ({ fromM: from_m, toM: to_m })),
    ).map(({ fromM, toM, ...state }) => {
      const [from, to] = [(fromM - piece.from_m) / size, (toM - piece.from_m) / size];
      return {
        ...state,
        segment: piece.segment_id,
        route: piece.route_id,
        routeName: piece.route_name,
        unit: piece.code,
        class: piece.road_class,
        weight: piece.weight,
        lengthM: Math.round(piece.length_m * (to - from) * 100) / 100,
        coordinates: partOfLine(line, from, to),
      };
    });
  });
}

function bySegment<T>(rows: readonly T[], idOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group === undefined) groups.set(idOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
