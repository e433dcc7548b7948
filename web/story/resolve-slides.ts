import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { earlierDay, laterDay } from '../../geodata/time/day.ts';
import type { Portal } from '../data/portal.ts';
import type { Entry } from './slide-list.ts';
import type { Slide, SlideView } from './slide-views.ts';

/** A slide with its names found in the plan and the unit tree. */
export interface ShownSlide {
  readonly view: SlideView;
  readonly target: TargetDefinition;
  readonly unit: UnitSummary | null;
  readonly on: string;
  readonly slide: Slide;
}

export interface Resolution {
  readonly shown: readonly ShownSlide[];
  /** Entries that say nothing here, as they are written: a mistyped link, a unit or target of another plan. */
  readonly broken: readonly string[];
}

/** Null where a slide is of another plan, or names a target or a unit that this plan and tree do not have. A day is kept within the plan. */
export function resolveSlide(slide: Slide, portal: Portal, openOn: string): ShownSlide | null {
  const target =
    slide.target === undefined ? portal.targets[0] : portal.targets.find(({ id }) => id === slide.target);
  const unit = slide.unit === undefined ? null : portal.units.get(slide.unit);
  const isOther = slide.plan !== undefined && slide.plan !== portal.plan.id;
  if (target === undefined || unit === undefined || isOther) return null;
  const { starts, deadline } = portal.plan;
  const on = laterDay(starts, earlierDay(deadline, slide.on ?? openOn));
  return { view: slide.view, target, unit, on, slide };
}

export function resolveSlides(entries: readonly Entry[], portal: Portal, openOn: string): Resolution {
  const shown: ShownSlide[] = [];
  const broken: string[] = [];
  for (const { text, slide } of entries) {
    const resolved = slide === null ? null : resolveSlide(slide, portal, openOn);
    if (resolved === null) broken.push(text);
    else shown.push(resolved);
  }
  return { shown, broken };
}
