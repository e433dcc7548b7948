import type { UnitSummary } from '../../geodata/contract/units.ts';
import {
  DAY_DIFFERENCE_SCALE,
  type SignedStep,
  TARGET_DIFFERENCE_SCALE,
} from '../../geodata/scale/difference-scale.ts';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { CHANGES, changesBetween } from '../../geodata/verdict/changes.ts';
import { dayDifference, targetDifference } from '../../geodata/verdict/difference.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import type { Comparison, Side } from './comparison.ts';

/** One commune on both sides. */
export interface ComparedRow {
  readonly unit: UnitSummary;
  readonly a: Side & { readonly judgement: Judgement };
  readonly b: Side & { readonly judgement: Judgement };
  /** Id of its class on the difference map. */
  readonly difference: string;
  /** Id of its class in the list: finer for two days, the same for two targets. */
  readonly change: string;
}

export interface RowClass {
  readonly id: string;
  readonly name: Bilingual;
  readonly meaning: Bilingual | null;
}

/** The scale of the difference map. */
export function differenceScale(kind: Comparison['kind']): readonly SignedStep<string>[] {
  return kind === 'days' ? DAY_DIFFERENCE_SCALE : TARGET_DIFFERENCE_SCALE;
}

/** The classes of the list, in order. */
export function rowClasses(kind: Comparison['kind']): readonly RowClass[] {
  if (kind === 'days') return CHANGES;
  return TARGET_DIFFERENCE_SCALE.map(({ id, label }) => ({ id, name: label, meaning: null }));
}

/** Every commune of one pair of sides, in the order of the communes. */
export function comparePair(
  portal: Portal,
  { kind, a, b }: Pick<Comparison, 'kind' | 'a' | 'b'>,
): ComparedRow[] {
  return kind === 'days' ? compareDays(portal, a, b) : compareTargets(portal, a, b);
}

function compareDays(portal: Portal, a: Side, b: Side): ComparedRow[] {
  const [changes] = changesBetween(portal.plan, [b.target], portal.communes, portal.series, a.on, b.on);
  return portal.communes.flatMap((unit, i): ComparedRow[] => {
    const row = changes?.units[i];
    if (row === undefined) return [];
    const { before, after, change } = row;
    return [
      {
        unit,
        a: { ...a, judgement: before },
        b: { ...b, judgement: after },
        difference: dayDifference(before.verdict, after.verdict),
        change,
      },
    ];
  });
}

function compareTargets(portal: Portal, a: Side, b: Side): ComparedRow[] {
  const [first, second] = [judgeTarget(portal, a.target, a.on), judgeTarget(portal, b.target, b.on)];
  return portal.communes.flatMap((unit): ComparedRow[] => {
    const [before, after] = [first.get(unit.code), second.get(unit.code)];
    if (before === undefined || after === undefined) return [];
    const difference = targetDifference(before.verdict, after.verdict);
    return [
      { unit, a: { ...a, judgement: before }, b: { ...b, judgement: after }, difference, change: difference },
    ];
  });
}

/** How many rows of each class. */
export function countBy(
  rows: readonly ComparedRow[],
  pick: 'difference' | 'change',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[pick], (counts.get(row[pick]) ?? 0) + 1);
  return counts;
}

/** Rows to read: by class, then by target, then by name. Those in which nothing differs only when asked for. */
export function listRows(
  rows: readonly ComparedRow[],
  kind: Comparison['kind'],
  only: string | null,
): ComparedRow[] {
  const order = new Map(rowClasses(kind).map(({ id }, i) => [id, i]));
  const quiet = new Set(['unchanged', 'same', 'incomparable']);
  const place = ({ change }: ComparedRow) => order.get(change) ?? order.size;
  return rows
    .filter(({ change }) => (only === null ? !quiet.has(change) : change === only))
    .sort(
      (x, y) =>
        place(x) - place(y) ||
        compareNames(x.b.target.id, y.b.target.id) ||
        compareNames(x.unit.name, y.unit.name) ||
        (x.unit.code < y.unit.code ? -1 : 1),
    );
}
