import { addDays, daysBetween, earlierDay, laterDay } from '../../time/day.ts';
import type { SamplePromise, SamplePromiseStep } from '../sample-rows.ts';

/** What makes the promises of one route differ from those of another, each in [0, 1). */
export interface PromiseLuck {
  readonly lead: number;
  readonly moved: number;
  readonly delay: number;
  readonly pace: number;
}

const FIRST_DAY = '2020-01-06';
const LAST_DAY = '2020-12-31';
const MOVED = 0.35;
const REASONS = [
  'Chậm bàn giao mặt bằng',
  'Chờ vốn đối ứng của xã',
  'Nhà thầu giao trụ đèn trễ',
  'Mưa kéo dài, chưa đào được móng trụ',
];

/**
 * How a promise of the sample came to stand as it does at the end of the year: planned some months before its date,
 * some with the date moved once, then contract, work and light. `litOn`: the day its road was lit; null: it is not.
 */
export function makePromiseSteps(
  { status, promisedOn, approved }: Pick<SamplePromise, 'status' | 'promisedOn' | 'approved'>,
  litOn: string | null,
  luck: PromiseLuck,
): SamplePromiseStep[] {
  const end = litOn ?? LAST_DAY;
  const early = addDays(promisedOn, -(18 + Math.floor(luck.delay * 60)));
  const movedOn = addDays(early, -Math.floor(4 + luck.pace * 12));
  const isMoved = approved && luck.moved < MOVED && movedOn < end && movedOn > addDays(FIRST_DAY, 40);
  const firstDate = isMoved ? early : promisedOn;
  const plannedOn = laterDay(
    FIRST_DAY,
    addDays(earlierDay(firstDate, end), -Math.floor(70 + luck.lead * 90)),
  );
  const span = daysBetween(plannedOn, end);
  const at = (part: number) => addDays(plannedOn, Math.floor(span * part));
  const dated = {
    planned: plannedOn,
    contracted: at(0.25 + luck.pace * 0.2),
    installing: at(0.55 + luck.pace * 0.3),
    lit: end,
    maintenance: earlierDay(LAST_DAY, addDays(end, 30)),
  };
  const order = ['planned', 'contracted', 'installing', 'lit', 'maintenance'] as const;
  const marks = order
    .slice(0, order.indexOf(status) + 1)
    .map((step) => ({ on: dated[step], status: step, promisedOn: firstDate, reason: null }));
  if (!isMoved) return marks.map((mark) => ({ ...mark, approved }));
  const before = marks.filter(({ on }) => on <= movedOn);
  const after = marks.filter(({ on }) => on > movedOn);
  const moved = {
    on: movedOn,
    status: before.at(-1)?.status ?? 'planned',
    promisedOn,
    reason: REASONS[Math.floor(luck.lead * REASONS.length)] ?? null,
  };
  return [...before, moved, ...after.map((mark) => ({ ...mark, promisedOn }))].map((mark) => ({
    ...mark,
    approved,
  }));
}
