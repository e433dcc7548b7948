import type { Interval } from '../../../geodata/light/coverage.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatNumber, formatPercent } from '../../../geodata/text/format.ts';

/** "52,4–71,9 %"; one number where nothing is unknown. A thin space keeps the sign with its number. */
export function intervalText({ low, high }: Interval, language: Language): string {
  const [from, to] = [low, high].map((share) => formatPercent(share, language).replace('%', ''));
  return `${from === to ? to : `${from}–${to}`}\u202f%`;
}

/** A difference of shares in percentage points, always with its sign: "+1,2", "−0,3", "±0,0". */
export function pointsText(difference: number, language: Language): string {
  const points = formatNumber(Math.abs(difference) * 100, language, 1);
  if (Number.parseFloat(points.replace(',', '.')) === 0) return `±${points}`;
  return `${difference > 0 ? '+' : '−'}${points}`;
}
