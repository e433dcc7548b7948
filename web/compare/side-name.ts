import type { Language } from '../../geodata/text/bilingual.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { Comparison } from './comparison.ts';

/** What tells a side from the other: its day, or its target. */
export function sideName(comparison: Comparison, id: 'a' | 'b', language: Language): string {
  const { target, on } = comparison[id];
  return comparison.kind === 'days' ? formatDate(on) : `${target.id} – ${target.shortTitle[language]}`;
}
