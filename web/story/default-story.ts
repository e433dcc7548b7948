import { worstFirst } from '../../geodata/story/worst-first.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import type { Slide } from './slide-views.ts';

/** What a meeting sees when nobody chose slides: the province at a glance, its targets worst first, who is at risk. */
export function defaultStory(portal: Portal, on: string): Slide[] {
  const rows = portal.targets.map((target) => ({
    id: target.id,
    counts: countVerdicts(judgeTarget(portal, target, on).values()),
  }));
  return [
    { view: 'glance', on },
    ...worstFirst(rows).map(({ id }): Slide => ({ view: 'target', target: id, on })),
    { view: 'risk', on },
  ];
}
