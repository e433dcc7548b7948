import type { TransactionSql } from 'postgres';
import { type SegmentDetail, segmentDetailSchema } from '../../geodata/contract/segment-detail.ts';
import { byUrgency } from '../../geodata/promise/order-promises.ts';
import { knownAt } from './attainment.ts';
import { asOn, readPromises } from './promises.ts';

/** Everything public about one segment on a day; null: there is no such segment. */
export async function readSegmentDetail(
  sql: TransactionSql,
  id: number,
  on: string,
  knownOn: string | null,
  today: string,
): Promise<SegmentDetail | null> {
  const [row] = await sql`
    select s.id::int as id, r.id::int as "routeId", r.name as "routeName", r.road_class as class,
      s.length_m as "lengthM",
      (select coalesce(json_agg(unit order by unit."lengthM" desc, unit.code), '[]') from (
        select u.code, u.name, sum(p.length_m) as "lengthM", max(p.weight) as weight
        from open.segment_piece p join open.unit u on u.id = p.unit_id
        where p.segment_id = s.id group by u.code, u.name) unit) as units,
      (select coalesce(json_agg(json_build_object('fromM', sp.from_m, 'toM', sp.to_m, 'lit', sp.lit,
          'operating', sp.operating, 'hours', sp.hours, 'power', sp.power, 'lamps', sp.lamps, 'payer', sp.payer,
          'checkedOn', sp.checked_on, 'source', st.source_kind, 'validOn', st.valid_on) order by sp.from_m), '[]')
        from open.light_state(${on}::date, ${knownAt(knownOn)}::text::timestamptz) st join open.light_span sp on sp.record_id = st.record_id
        where st.segment_id = s.id) as spans
    from open.segment s join open.route r on r.id = s.route_id
    where s.id = ${id}`;
  if (row === undefined) return null;
  const rows = await readPromises(sql, 'portal_public', { segments: [id], knownOn });
  const promises = rows
    .flatMap((each) => asOn(each, on) ?? asOn(each, today) ?? [])
    .filter(({ status }) => status !== 'replaced')
    .sort(byUrgency);
  return segmentDetailSchema.parse({ ...row, promises });
}
