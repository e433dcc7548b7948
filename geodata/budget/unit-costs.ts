import type { Bilingual } from '../text/bilingual.ts';

/** What a kilometre of light costs; every number is the planner's to change. */
export interface UnitCost {
  readonly id: 'community' | 'solar';
  readonly name: Bilingual;
  /** Đồng per kilometre. */
  readonly perKm: number;
  /** What the press reports, both ends: never an official price. */
  readonly range: { readonly low: number; readonly high: number };
  readonly source: Bilingual;
}

const SOLAR_LAMP = 9_600_000;
/** As the press reports community schemes. */
export const LAMPS_PER_KM = { low: 20, middle: 34, high: 48 };

/**
 * Defaults as seen in the press: community schemes 16–26 million đồng a km (20–48 lamps); budget-funded solar lamps
 * on 6 m poles 9.6 million đồng each, at the same spacing. The middle of a range is the default.
 */
export const COMMUNITY_COST: UnitCost = {
  id: 'community',
  name: { vi: 'Xã hội hoá', en: 'Community scheme' },
  perKm: 21_000_000,
  range: { low: 16_000_000, high: 26_000_000 },
  source: {
    vi: 'Báo chí: 16–26 triệu đồng/km, 20–48 đèn/km; không phải đơn giá chính thức',
    en: 'Press: 16–26 million VND/km, 20–48 lamps/km; not an official price',
  },
};

const SOLAR_COST: UnitCost = {
  id: 'solar',
  name: { vi: 'Đèn năng lượng mặt trời, trụ 6 m', en: 'Solar lamps on 6 m poles' },
  perKm: SOLAR_LAMP * LAMPS_PER_KM.middle,
  range: { low: SOLAR_LAMP * LAMPS_PER_KM.low, high: SOLAR_LAMP * LAMPS_PER_KM.high },
  source: {
    vi: 'Báo chí: 9,6 triệu đồng/đèn, giả định 20–48 đèn/km; không phải đơn giá chính thức',
    en: 'Press: 9.6 million VND a lamp, 20–48 lamps/km assumed; not an official price',
  },
};

export const UNIT_COSTS: readonly UnitCost[] = [COMMUNITY_COST, SOLAR_COST];

/** Whole đồng of so many metres at so many đồng a kilometre, at least one. */
export function unitCost(metres: number, perKm: number): number {
  return Math.max(1, Math.round((metres * perKm) / 1000));
}
