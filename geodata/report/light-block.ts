import type { Coverage, Interval } from '../light/coverage.ts';
import type { Lit } from '../light/lit.ts';
import { formatDate, formatKm, formatNumber, formatPercent } from '../text/format.ts';
import type { Day } from '../time/day.ts';

export interface LightPartText {
  readonly lit: Lit;
  /** Of all kilometres, in [0, 1]. */
  readonly share: number;
  readonly text: string;
}

/** Light coverage by km and by route, as a reader sees it. */
export interface LightBlock {
  /** "52,4–71,9%" of the length; null: no road to light. */
  readonly byKm: string | null;
  readonly byRoute: string | null;
  /** Where these figures come from, and why they may differ from the table's. */
  readonly note: string;
  /** Lit, unlit, not surveyed: what the bar is made of. Empty: no road to light. */
  readonly parts: readonly LightPartText[];
}

const NAMES: Record<Lit, string> = { yes: 'có đèn', no: 'chưa có đèn', unknown: 'chưa khảo sát' };

function intervalText(interval: Interval): string {
  const [low, high] = [interval.low, interval.high].map((share) => formatPercent(share));
  return low === high ? `${high}` : `${low}–${high}`;
}

/** Unknown is not unlit: the share is an interval, from what is surely lit to what may be. */
export function lightBlock({ km, routes, interval, routeInterval }: Coverage, on: Day): LightBlock {
  const note = `Tính từ đèn của từng đoạn đường vào ngày ${formatDate(on)}; bảng trên theo số báo cáo.`;
  if (interval === null || routeInterval === null) return { byKm: null, byRoute: null, note, parts: [] };
  const parts: [Lit, number][] = [
    ['yes', km.lit],
    ['no', km.unlit],
    ['unknown', km.unknown],
  ];
  const counted = `${formatNumber(routes.lit)}/${formatNumber(routes.total)} tuyến sáng`;
  return {
    byKm: `${intervalText(interval)} chiều dài (${formatKm(km.total)})`,
    note,
    byRoute: `${intervalText(routeInterval)} số tuyến (${counted})`,
    parts: parts
      .filter(([, length]) => length > 0)
      .map(([lit, length]) => ({
        lit,
        share: length / km.total,
        text: `${NAMES[lit]} ${formatKm(length)}`,
      })),
  };
}
