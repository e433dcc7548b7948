import type { LightPromise } from '../contract/promises.ts';
import type { PromiseStatus } from './promise-status.ts';

/** What is promised for one road: a reader thinks of the road, not of its segments. */
export interface RoutePromises {
  readonly route: LightPromise['route'];
  /** In the order given. */
  readonly promises: readonly LightPromise[];
  readonly metres: number;
  /** Communes, those of the first promise first. */
  readonly units: LightPromise['units'];
  readonly agencies: readonly string[];
  /** How many stand at each step; steps without any are left out. */
  readonly steps: ReadonlyMap<PromiseStatus, number>;
  /** The dates promised now. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly overdue: number;
  /** The most days; null: none is overdue, none has slipped or nobody can say. */
  readonly mostOverdueDays: number | null;
  readonly mostSlipDays: number | null;
  readonly unapproved: number;
}

/** Promises road by road: a road stands where its first promise does, so that an order by urgency stays one. */
export function groupByRoute(promises: readonly LightPromise[]): RoutePromises[] {
  const byRoute = new Map<number, LightPromise[]>();
  for (const promise of promises) {
    const group = byRoute.get(promise.route.id);
    if (group === undefined) byRoute.set(promise.route.id, [promise]);
    else group.push(promise);
  }
  return [...byRoute.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [summary(first.route, group)];
  });
}

function summary(route: LightPromise['route'], promises: readonly LightPromise[]): RoutePromises {
  const days = promises.map(({ promisedOn }) => promisedOn).sort();
  const steps = new Map<PromiseStatus, number>();
  for (const { status } of promises) steps.set(status, (steps.get(status) ?? 0) + 1);
  return {
    route,
    promises,
    metres: promises.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0),
    units: [...new Map(promises.flatMap(({ units }) => units).map((unit) => [unit.code, unit])).values()],
    agencies: [...new Set(promises.map(({ agency }) => agency))],
    steps,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    overdue: promises.filter(({ overdueDays }) => overdueDays !== null).length,
    mostOverdueDays: most(promises.map(({ overdueDays }) => overdueDays)),
    mostSlipDays: most(promises.map(({ slipDays }) => slipDays)),
    unapproved: promises.filter(({ approved }) => !approved).length,
  };
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
