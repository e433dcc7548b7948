import { compareNames } from '../text/collate.ts';
import type { Judgement } from '../verdict/judge.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

export interface RiskRow<U extends Named> {
  readonly unit: U;
  /** Ids of the targets at risk, in the plan's order; never empty. */
  readonly targets: readonly string[];
}

/**
 * The units at risk on at least one target, those with most such targets first, then by name and code. A unit
 * without figures or with stale ones is not at risk: nothing is known of it.
 */
export function mostAtRisk<U extends Named>(
  units: readonly U[],
  byTarget: ReadonlyMap<string, ReadonlyMap<string, Pick<Judgement, 'verdict'>>>,
): RiskRow<U>[] {
  return units
    .map((unit) => ({
      unit,
      targets: [...byTarget].flatMap(([id, byCode]) =>
        byCode.get(unit.code)?.verdict === 'at_risk' ? [id] : [],
      ),
    }))
    .filter(({ targets }) => targets.length > 0)
    .sort(
      (a, b) =>
        b.targets.length - a.targets.length ||
        compareNames(a.unit.name, b.unit.name) ||
        (a.unit.code < b.unit.code ? -1 : 1),
    );
}
