import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import type { Stretch } from './road-stretches.ts';

/** Metres of a road by what is known of them; `brokenM` are among those lit. */
export interface RoadLight {
  readonly litM: number;
  readonly unlitM: number;
  readonly unknownM: number;
  readonly brokenM: number;
}

export function lightOf(stretches: Iterable<Pick<Stretch, 'fromM' | 'toM' | 'lit' | 'isBroken'>>): RoadLight {
  let [litM, unlitM, unknownM, brokenM] = [0, 0, 0, 0];
  for (const { fromM, toM, lit, isBroken } of stretches) {
    const metres = toM - fromM;
    if (lit === 'yes') litM += metres;
    else if (lit === 'no') unlitM += metres;
    else unknownM += metres;
    if (lit === 'yes' && isBroken) brokenM += metres;
  }
  return { litM, unlitM, unknownM, brokenM };
}

export type RoadAnswer = 'lit' | 'partly' | 'unlit' | 'unknown' | 'partly_unknown';

/** Less than this of a whole is a rounding of measures. */
const NOTHING = 0.001;

/**
 * Is this road lit? `lit` and `unlit` only when all of it is known to be so; `unknown` when nothing is known;
 * `partly_unknown` when what is known is all lit or all unlit, and the rest is not known; `partly` when both occur.
 */
export function answerOf({ litM, unlitM, unknownM }: RoadLight): RoadAnswer {
  const least = (litM + unlitM + unknownM) * NOTHING;
  const [hasLit, hasUnlit, hasUnknown] = [litM > least, unlitM > least, unknownM > least];
  if (hasLit && hasUnlit) return 'partly';
  if (hasUnknown) return hasLit || hasUnlit ? 'partly_unknown' : 'unknown';
  if (hasLit) return 'lit';
  return hasUnlit ? 'unlit' : 'unknown';
}

const HEADLINES: Record<RoadAnswer, Bilingual> = {
  lit: { vi: 'Đường này có đèn', en: 'This road is lit' },
  partly: { vi: 'Đường này chỉ có đèn một phần', en: 'Only part of this road is lit' },
  unlit: { vi: 'Đường này chưa có đèn', en: 'This road has no light yet' },
  unknown: {
    vi: 'Chưa ai khảo sát đường này, nên chưa biết có đèn hay không',
    en: 'Nobody has surveyed this road, so whether it is lit is not known',
  },
  partly_unknown: {
    vi: 'Mới biết một phần của đường này',
    en: 'Only a part of this road is known',
  },
};

export function answerText(answer: RoadAnswer): Bilingual {
  return HEADLINES[answer];
}

/** "350 m" under a kilometre, to ten metres once it is more than a hundred; "2,4 km" above. */
export function formatMetres(metres: number, language: Language): string {
  if (metres >= 995) return `${formatNumber(metres / 1000, language, 1)} km`;
  const step = metres >= 100 ? 10 : 1;
  return `${formatNumber(Math.max(1, Math.round(metres / step) * step), language)} m`;
}
