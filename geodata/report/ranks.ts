import type { SeriesPoint } from '../figure/series.ts';
import type { Plan } from '../plan/plan.ts';
import { subjectsOf } from '../plan/subjects.ts';
import { formatNumber } from '../text/format.ts';
import type { Day } from '../time/day.ts';
import { judge } from '../verdict/judge.ts';
import { type Rank, rankAll } from '../verdict/rank.ts';

export interface RankedCommune {
  readonly code: string;
  /** Code of its district; null where the tree has none. */
  readonly district: string | null;
}

/** A commune's places on one target; null: no value to rank, or no district to be ranked in. */
export interface Places {
  readonly province: Rank | null;
  readonly district: Rank | null;
}

/** By target, then by commune. */
export type PlacesByTarget = Readonly<Record<string, ReadonlyMap<string, Places>>>;

type SeriesByCode = Readonly<Record<string, readonly SeriesPoint[]>>;

/** Every commune's place in the province and in its district on every target; see `rankAll`. */
export function placesOf(
  plan: Plan,
  series: Readonly<Record<string, SeriesByCode>>,
  communes: readonly RankedCommune[],
  on: Day,
): PlacesByTarget {
  const places: Record<string, ReadonlyMap<string, Places>> = {};
  for (const target of plan.targets.filter((candidate) => subjectsOf(candidate).level === 'commune')) {
    const judged = communes.map(({ code, district }) => {
      const judgement = judge({ target, plan, series: series[target.id]?.[code] ?? [], on });
      return { code, district, judgement };
    });
    const rankOf = (rows: typeof judged) =>
      rankAll(
        target.rule,
        rows.map(({ code, judgement }) => [code, judgement] as const),
      );
    const inProvince = rankOf(judged);
    const inDistrict = new Map<string, ReturnType<typeof rankOf>>();
    for (const district of new Set(judged.map((row) => row.district))) {
      if (district !== null)
        inDistrict.set(district, rankOf(judged.filter((row) => row.district === district)));
    }
    places[target.id] = new Map(
      judged.map(({ code, district }) => [
        code,
        {
          province: inProvince.get(code) ?? null,
          district: (district === null ? null : inDistrict.get(district)?.get(code)) ?? null,
        },
      ]),
    );
  }
  return places;
}

/** "71/94", and "=1/94" where others hold the same place. */
export function placeText({ place, of, sharing }: Rank): string {
  return `${sharing > 1 ? '=' : ''}${formatNumber(place)}/${formatNumber(of)}`;
}
