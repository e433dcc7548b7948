import type { SegmentDetail } from '../../../geodata/contract/segment-detail.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import type { RoadLook } from '../roads/road-look.ts';

type Span = SegmentDetail['spans'][number];

const HOURS = { all_night: m.light_all_night, part_night: m.light_part_night, other: m.light_other_hours };
const OPERATING = { works: m.light_works, broken: m.light_broken, not_checked: m.light_not_checked };
const SOURCE = { official: m.light_source_official, survey: m.light_source_survey, osm: m.light_source_osm };

export function lookOfSpan(span: Pick<Span, 'lit' | 'operating'>): RoadLook {
  if (span.lit === 'yes') return span.operating === 'broken' ? 'broken' : 'lit';
  return span.lit === 'no' ? 'unlit' : 'unknown';
}

/** What is known of the lamps of a lit span; what is not known is left out. */
export function spanNotes(span: Span, language: Language): string[] {
  return [
    OPERATING[span.operating](),
    span.lamps === null ? null : m.light_lamps({ n: formatNumber(span.lamps, language) }),
    span.hours === null ? null : HOURS[span.hours](),
    span.power === null ? null : span.power === 'solar' ? m.light_solar() : m.light_grid(),
    span.payer === null ? null : span.payer === 'community' ? m.light_community() : m.light_budget(),
  ].filter((note) => note !== null);
}

/** Who says so, and since when: "nguồn: khảo sát · kiểm tra 15/08/2020". */
export function spanSource(span: Pick<Span, 'source' | 'checkedOn' | 'validOn'>): string {
  const when =
    span.checkedOn === null
      ? m.light_valid({ date: formatDate(span.validOn) })
      : m.light_checked({ date: formatDate(span.checkedOn) });
  return `${m.light_source({ source: SOURCE[span.source]() })} · ${when}`;
}
