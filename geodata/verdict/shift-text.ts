import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import { type ChangeClass, changeOf } from './changes.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

type ByCode = ReadonlyMap<string, Verdict>;
type Way = 'up' | 'down' | 'other';

/** What says nothing about attainment is neither above nor below. */
const WAY_OF: Record<Exclude<ChangeClass, 'unchanged'>, Way> = {
  newly_met: 'up',
  improved: 'up',
  slipped: 'down',
  reported: 'other',
  newly_stale: 'other',
  newly_without_data: 'other',
};
const WAYS: readonly { readonly way: Way; readonly word: Bilingual }[] = [
  { way: 'up', word: { vi: 'lên', en: 'up to' } },
  { way: 'down', word: { vi: 'xuống', en: 'down to' } },
  { way: 'other', word: { vi: 'thành', en: 'now' } },
];

/**
 * What changed on the map between two days of one target, to be spoken: "11 xã đổi mức: 9 lên Đạt, 2 xuống
 * Chậm", best verdict first, the ways up before the ways down. A commune on one side only is left out.
 */
export function shiftText(before: ByCode, after: ByCode, language: Language): string {
  const counts = new Map<string, number>();
  let changed = 0;
  for (const [code, verdict] of after) {
    const was = before.get(code);
    const change = was === undefined ? 'unchanged' : changeOf(was, verdict);
    if (change === 'unchanged') continue;
    const key = `${WAY_OF[change]} ${verdict}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    changed += 1;
  }
  if (changed === 0) return language === 'vi' ? 'không xã nào đổi mức' : 'no commune changed';
  const parts = WAYS.flatMap(({ way, word }) =>
    VERDICTS.flatMap(({ id, name }) => {
      const n = counts.get(`${way} ${id}`);
      return n === undefined ? [] : [`${formatNumber(n, language)} ${word[language]} ${name[language]}`];
    }),
  );
  const head = {
    vi: `${changed} xã đổi mức`,
    en: `${changed} ${changed === 1 ? 'commune' : 'communes'} changed`,
  };
  return `${head[language]}: ${parts.join(', ')}`;
}
