import type { TransactionSql } from 'postgres';

/**
 * Tells the planner how large the tables are. The embedded engine never does so by itself, and without it roads of a
 * past day take thirty times as long. Geometry columns are left out: with statistics on them the embedded PostGIS
 * answers "invalid function selectivity".
 */
export async function gatherStatistics(sql: TransactionSql): Promise<void> {
  await sql`analyze portal.figure, portal.route, portal.light_record, portal.light_span, portal.light_promise,
    portal.place (code, kind, source_id), portal.accident (code, segment_id),
    portal.unit (id, tree_id, code, level, parent_id), portal.segment (id, route_id, code, retired_at),
    portal.segment_piece (segment_id, unit_id), portal.light_piece (segment_id, route_id, unit_id, road_class, lit)`;
}
