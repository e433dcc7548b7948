import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from './judge-all.ts';

/** Communes that had met the target at the end of a reporting period. */
export interface ProgressPoint {
  readonly on: string;
  readonly met: number;
}

/** The reporting periods within the plan, oldest first. */
export function periodsOf({ meta, plan }: Pick<Portal, 'meta' | 'plan'>): string[] {
  return meta.periods.filter((day) => day >= plan.starts && day <= plan.deadline);
}

export function metOn(portal: Portal, target: TargetDefinition, on: string): number {
  let met = 0;
  for (const { verdict } of judgeTarget(portal, target, on).values()) if (verdict === 'met') met += 1;
  return met;
}

/** The course of a target over the periods that have figures. */
export function progressOf(portal: Portal, target: TargetDefinition): ProgressPoint[] {
  const last = portal.meta.figures?.last;
  if (last === undefined) return [];
  return periodsOf(portal)
    .filter((day) => day <= last)
    .map((on) => ({ on, met: metOn(portal, target, on) }));
}
