import type { Portal } from '../data/portal.ts';
import { type Judgements, judgeTarget } from '../figures/judge-all.ts';

/** Judgements by target, of one day. */
export type Judged = ReadonlyMap<string, Judgements>;

const kept = new WeakMap<Portal, Map<string, Judged>>();

/** Every commune on every target as of a day, judged once: slides of one day share it, and the next one's is made ahead. */
export function judgedOn(portal: Portal, on: string): Judged {
  const days = kept.get(portal) ?? new Map<string, Judged>();
  kept.set(portal, days);
  const known = days.get(on);
  if (known !== undefined) return known;
  const judged = new Map(portal.targets.map((target) => [target.id, judgeTarget(portal, target, on)]));
  days.set(on, judged);
  return judged;
}
