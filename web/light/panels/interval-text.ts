import type { Interval } from '../../../geodata/light/coverage.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatPercent } from '../../../geodata/text/format.ts';

/** "52,4–71,9%"; one number where nothing is unknown. */
export function intervalText({ low, high }: Interval, language: Language): string {
  const [from, to] = [formatPercent(low, language), formatPercent(high, language)];
  return from === to ? to : `${from.replace('%', '')}–${to}`;
}
