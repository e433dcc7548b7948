import type { LightPromise } from '../../geodata/contract/promises.ts';
import { isOpen, PROMISE_STEPS, type PromiseStep } from '../../geodata/promise/promise-status.ts';

export interface Filter {
  readonly unit?: string | undefined;
  readonly agency?: string | undefined;
  readonly status?: PromiseStep | undefined;
  readonly overdue?: '1' | undefined;
  /** Those that nobody approved yet. */
  readonly waiting?: '1' | undefined;
}

/** Those of a place and an agency: what the counts count. `units`: codes of its communes; null: everywhere. */
export function inScope(
  promises: readonly LightPromise[],
  units: ReadonlySet<string> | null,
  agency: string | undefined,
): LightPromise[] {
  return promises.filter(
    (promise) =>
      (units === null || promise.units.some(({ code }) => units.has(code))) &&
      (agency === undefined || promise.agency === agency),
  );
}

/** Of those, the ones listed. */
export function listed(
  promises: readonly LightPromise[],
  { status, overdue, waiting }: Pick<Filter, 'status' | 'overdue' | 'waiting'>,
): LightPromise[] {
  return promises.filter(
    (promise) =>
      (status === undefined || promise.status === status) &&
      (overdue === undefined || promise.overdueDays !== null) &&
      (waiting === undefined || !promise.approved),
  );
}

/** How many stand at each step, are owed, and are past their date. */
export function countPromises(promises: readonly LightPromise[]) {
  const steps = new Map(PROMISE_STEPS.map((step) => [step, 0]));
  for (const { status } of promises) {
    if (status !== 'replaced') steps.set(status, (steps.get(status) ?? 0) + 1);
  }
  return {
    steps,
    owed: promises.filter(({ status }) => isOpen(status)).length,
    overdue: promises.filter(({ overdueDays }) => overdueDays !== null).length,
    waiting: promises.filter(({ approved }) => !approved).length,
  };
}
