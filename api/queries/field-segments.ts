import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { FieldPackage, FieldSegment } from '../../geodata/contract/field.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { readEditableSegments } from './light-records.ts';

export interface SegmentsWanted {
  readonly ids: readonly number[] | null;
  /** Database ids of communes. */
  readonly unitIds: readonly number[] | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly classes: readonly string[];
}

/** Ids of segments that lie in what is wanted, in the order of their routes; at most `limit` + 1, which shows that there are more. */
export async function findFieldSegments(
  sql: TransactionSql,
  { ids, unitIds, bbox, classes }: SegmentsWanted,
  limit: number,
): Promise<number[]> {
  const where =
    ids !== null
      ? sql`s.id = any (${sql.array(ids.map(String))}::text[]::bigint[])`
      : unitIds !== null
        ? sql`exists (select from portal.segment_piece p
            where p.segment_id = s.id and p.unit_id = any (${sql.array([...unitIds])}::int8[]))`
        : sql`s.geom && st_makeenvelope(${bbox?.[0] ?? 0}, ${bbox?.[1] ?? 0}, ${bbox?.[2] ?? 0}, ${bbox?.[3] ?? 0}, 4326)`;
  const ofClass = ids !== null ? sql`` : sql`and r.road_class = any (${sql.array([...classes])}::text[])`;
  const rows = await sql`
    select s.id::float8 as id from portal.segment s join portal.route r on r.id = s.route_id
    where s.retired_at is null and ${where}
      and portal.owns_segment(s.id) ${ofClass}
    order by s.route_id, s.seq, s.id limit ${limit + 1}`;
  return z
    .array(z.object({ id: z.number().int() }))
    .parse([...rows])
    .map(({ id }) => id);
}

/** The segments as a phone carries them, by the name of their route. */
export async function readFieldSegments(
  sql: TransactionSql,
  ids: readonly number[],
  today: string,
): Promise<FieldSegment[]> {
  const editable = new Map(
    (await readEditableSegments(sql, ids, today, { own: true })).map((segment) => [
      segment.segmentId,
      segment,
    ]),
  );
  const segments = ids.flatMap((id): FieldSegment[] => {
    const segment = editable.get(id);
    if (segment === undefined) return [];
    const { segmentId, routeId, routeName, class: roadClass, lengthM, line, record, pieces } = segment;
    const units = [...new Set(pieces.flatMap(({ unit }) => (unit === null ? [] : [unit])))].sort();
    return [
      {
        segmentId,
        routeId,
        routeName,
        class: roadClass,
        lengthM,
        units,
        line,
        record,
      },
    ];
  });
  return segments.toSorted((a, b) => compareNames(a.routeName, b.routeName));
}

type Outline = FieldPackage['units'][number];

/** Rings of a (multi)polygon, one after the other. */
export function ringsOf(geometry: {
  readonly type: string;
  readonly coordinates: unknown;
}): Outline['rings'] {
  const rings = z.array(z.array(z.tuple([z.number(), z.number()])));
  return geometry.type === 'Polygon'
    ? rings.parse(geometry.coordinates)
    : z.array(rings).parse(geometry.coordinates).flat();
}
