import type { RoadClass } from '../light/road-class.ts';
import type { SegmentTable } from '../light/segment-table.ts';
import type { Chosen } from './choose-road-works.ts';
import type { WorkFacts } from './work-text.ts';
import { NO_BUNDLE } from './works.ts';
import type { RoadWorks } from './works-of-roads.ts';

/** One line of the worklist: a stretch of road to light. */
export interface WorkLine {
  /** From 1: the order in which to do them. */
  readonly rank: number;
  /** Rows of the table: one, or both halves of a road on a border. */
  readonly rows: readonly number[];
  readonly segment: number;
  /** '' for a route without a name. */
  readonly route: string;
  readonly roadClass: RoadClass;
  /** Codes. */
  readonly units: readonly string[];
  readonly metres: number;
  /** Whole đồng. */
  readonly cost: number;
  readonly facts: Omit<WorkFacts, 'turns'> & {
    readonly turns: { readonly unit: string; readonly isMet: boolean } | null;
  };
}

/** The chosen works in their order, in what a list, a file and a map need. `forcedIn`: segments. */
export function worklist(
  table: SegmentTable,
  works: RoadWorks,
  { ranked, costs, units }: Pick<Chosen, 'ranked' | 'costs' | 'units'>,
  forcedIn: readonly number[],
): WorkLine[] {
  const forced = new Set(forcedIn);
  const turns = new Map(units.map((change) => [change.unit, change.turns]));
  return ranked.map((work, at) => {
    const rows = [works.row[work] ?? -1, works.twin[work] ?? -1].filter((row) => row >= 0);
    const row = rows[0] ?? 0;
    const segment = table.segment[row] ?? 0;
    const households = works.households[work] ?? Number.NaN;
    const unit = works.bundles[works.bundle[work] ?? NO_BUNDLE]?.unit ?? -1;
    const turn = turns.get(unit) ?? null;
    return {
      rank: at + 1,
      rows,
      segment,
      route: table.routeNames[table.name[row] ?? -1] ?? '',
      roadClass: table.classes[table.class[row] ?? 0] ?? 'special',
      units: rows.map((each) => table.units[table.unit[each] ?? -1] ?? ''),
      metres: works.metres[work] ?? 0,
      cost: costs[work] ?? 0,
      facts: {
        isForced: forced.has(segment),
        households: Number.isNaN(households) ? null : households,
        metres: works.metres[work] ?? 0,
        gapM: works.gapM[work] ?? 0,
        schools: works.schools[work] ?? 0,
        accidents: works.accidents[work] ?? 0,
        turns: turn === null ? null : { unit: table.units[unit] ?? '', isMet: turn === 'met' },
      },
    };
  });
}
