import type { Judgement } from '../../verdict/judge.ts';

export interface DistrictLine {
  readonly name: string;
  readonly communes: number;
  /** Communes that have met each target, in the plan's order. */
  readonly met: readonly number[];
  /** Pairs of commune and target at risk. */
  readonly atRisk: number;
}

interface District {
  readonly code: string;
  readonly name: string;
}

interface Commune {
  readonly code: string;
  readonly parentCode: string | null;
}

/** Each district through its communes, by code; a district has no verdict of its own. */
export function districtLines(
  districts: readonly District[],
  communes: readonly Commune[],
  judged: ReadonlyMap<string, ReadonlyMap<string, Pick<Judgement, 'verdict'>>>,
): DistrictLine[] {
  return districts.map(({ code, name }) => {
    const own = communes.filter(({ parentCode }) => parentCode === code);
    const count = (byCode: ReadonlyMap<string, Pick<Judgement, 'verdict'>>, verdict: 'met' | 'at_risk') =>
      own.filter((commune) => byCode.get(commune.code)?.verdict === verdict).length;
    return {
      name,
      communes: own.length,
      met: [...judged.values()].map((byCode) => count(byCode, 'met')),
      atRisk: [...judged.values()].reduce((sum, byCode) => sum + count(byCode, 'at_risk'), 0),
    };
  });
}
