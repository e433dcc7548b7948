import { COMMUNITY_COST, unitCost } from '../../../geodata/budget/unit-costs.ts';
import { lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import type { ScenarioInput } from '../../../geodata/contract/scenarios.ts';
import { decodeSegments } from '../../../geodata/light/segment-columns.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { measuresOf } from '../../../geodata/scenario/measured-works.ts';

/** The roads of a portal as light is known on its newest day: what is dark then is dark today. */
export async function readRoads(url: string): Promise<SegmentTable> {
  const response = await fetch(`${url}/api/lighting/segments`);
  return decodeSegments(lightingSegmentsSchema.parse(await response.json()));
}

/** Rows that are dark, promised by nobody and in one commune, as many as asked for of each commune. */
function freeRows(table: SegmentTable, unit: string, count: number): number[] {
  const rows = [...table.segment.keys()].filter(
    (row) =>
      table.lit[row] === LIT_CODES.no &&
      table.promised[row] === 0 &&
      table.weight[row] === 1 &&
      table.units[table.unit[row] ?? -1] === unit,
  );
  if (rows.length < count) throw new Error(`${unit} has ${rows.length} dark stretches, wanted ${count}`);
  return rows.slice(0, count);
}

/** A scenario as the budget panel would save it, made without it: the first dark stretches of a commune. */
export function darkPlan(table: SegmentTable, unit: string, name: string, count = 3): ScenarioInput {
  const fromM = measuresOf(table);
  const works = freeRows(table, unit, count).map((row) => {
    const metres = table.lengthM[row] ?? 0;
    return {
      segment: table.segment[row] ?? 0,
      fromM: fromM[row] ?? 0,
      toM: (fromM[row] ?? 0) + metres,
      route: table.routeNames[table.name[row] ?? -1] ?? '',
      class: table.classes[table.class[row] ?? -1] ?? 'special',
      units: [unit],
      cost: unitCost(metres, COMMUNITY_COST.perKm),
      isForced: false,
      households: null,
      gapM: metres,
      turns: null,
    };
  });
  return {
    id: crypto.randomUUID(),
    version: 1,
    name,
    note: '',
    visibility: 'private',
    question: `unit=${unit}&budget=money.8&on=${table.on}`,
    dataVersion: table.dataVersion,
    on: table.on,
    knownOn: null,
    works,
    units: [],
  };
}
