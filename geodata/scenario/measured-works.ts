import type { WorkLine } from '../budget/worklist.ts';
import type { SavedWork } from '../contract/scenarios.ts';
import type { SegmentTable } from '../light/segment-table.ts';

type Columns = Pick<SegmentTable, 'count' | 'segment' | 'weight' | 'lengthM' | 'starts' | 'positions'>;

/**
 * Metres from the beginning of its segment to each row. The table lists the pieces of a segment in their order along
 * it, and holds all of them; a road on a border stands twice, and its second half begins where the first did.
 */
export function measuresOf(table: Columns): Float64Array {
  const fromM = new Float64Array(table.count);
  const halves = new Map<string, number>();
  for (let row = 0; row < table.count; row += 1) {
    const before = row - 1;
    const isFirst = before < 0 || table.segment[before] !== table.segment[row];
    if (isFirst) halves.clear();
    const next = isFirst ? 0 : (fromM[before] ?? 0) + (table.lengthM[before] ?? 0);
    if ((table.weight[row] ?? 1) === 1) {
      fromM[row] = next;
      continue;
    }
    const vertex = (table.starts[row] ?? 0) * 2;
    const place = `${table.positions[vertex]} ${table.positions[vertex + 1]}`;
    fromM[row] = halves.get(place) ?? next;
    if (!halves.has(place)) halves.set(place, next);
  }
  return fromM;
}

/** The lines of a worklist as a scenario keeps them. */
export function savedWorks(table: SegmentTable, lines: readonly WorkLine[]): SavedWork[] {
  const fromM = measuresOf(table);
  return lines.map(({ rows, segment, route, roadClass, units, metres, cost, facts }): SavedWork => {
    const from = Math.round((fromM[rows[0] ?? 0] ?? 0) * 100) / 100;
    return {
      segment,
      fromM: from,
      toM: Math.round((from + metres) * 100) / 100,
      route,
      class: roadClass,
      units: [...units],
      cost,
      isForced: facts.isForced,
      households: facts.households,
      gapM: facts.gapM,
      schools: facts.schools,
      accidents: facts.accidents,
      turns: facts.turns,
    };
  });
}
