import type { Meta } from '../../geodata/contract/meta.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { owedCredits } from '../frame/owed-credits.ts';
import { m } from '../paraglide/messages.js';

type Days = { readonly on: string; readonly knownOn: string | undefined };

/** Of which province and plan, of which day, whose data. */
export function sourceLine(
  meta: Pick<Meta, 'province' | 'attributions'>,
  planNumber: string,
  { on, knownOn }: Days,
): string {
  const credits = owedCredits(meta.attributions);
  const parts = [
    m.app_name(),
    meta.province.name,
    m.plan_short({ number: planNumber }),
    m.figures_on({ date: formatDate(on) }),
    ...(knownOn === undefined ? [] : [m.story_known_on({ date: formatDate(knownOn) })]),
    ...(credits.length === 0 ? [] : [m.sources({ names: credits.join(' · ') })]),
  ];
  return parts.join(' · ');
}

/** What of the picture is made up; null where nothing is. */
export function sampleMark({ sample }: Pick<Meta, 'sample'>): string | null {
  const parts = [
    ...(sample.figures || sample.roads ? [m.sample_data()] : []),
    ...(sample.borders ? [m.sample_borders()] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
