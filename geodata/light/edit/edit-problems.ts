import type { LightEdit, LightFacts, LightSpan } from '../../contract/light-edits.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { type Day, isDay } from '../../time/day.ts';
import { FIRST_DAY } from './earliest-day.ts';
import type { Fact } from './stretches.ts';

/** Tenth of a metre: shorter stretches cannot be seen, and would be errors of the hand. */
const SHORTEST_M = 0.1;
/** How far beyond the end a measure may lie by rounding. */
const BEYOND_M = 0.01;
const MOST_LAMPS = 10_000;

interface Contradiction {
  readonly code: string;
  readonly facts: readonly Fact[];
  readonly when: (facts: LightFacts) => boolean;
  readonly message: Bilingual;
}

/**
 * Facts that cannot hold together. Broken lamps without light can: so OpenStreetMap's `disused` reads. So can light
 * with 0 lamps: a short part of a lit stretch may have none of its own.
 */
const CONTRADICTIONS: readonly Contradiction[] = [
  {
    code: 'unlit-lamps-work',
    facts: ['lit', 'operating'],
    when: ({ lit, operating }) => lit === 'no' && operating === 'works',
    message: {
      vi: 'Ghi “chưa có đèn” mà đèn lại đang hoạt động',
      en: 'It says “unlit” and that the lamps work',
    },
  },
  {
    code: 'unknown-lamps-checked',
    facts: ['lit', 'operating'],
    when: ({ lit, operating }) => lit === 'unknown' && operating === 'works',
    message: {
      vi: 'Ghi “chưa khảo sát” mà đèn lại đang hoạt động',
      en: 'It says “not surveyed” and that the lamps work',
    },
  },
  {
    code: 'hours-without-light',
    facts: ['lit', 'hours'],
    when: ({ lit, hours }) => lit !== 'yes' && hours !== null,
    message: {
      vi: 'Có giờ sáng mà không ghi là có đèn',
      en: 'It gives hours of light and does not say “lit”',
    },
  },
];

/** The facts that contradict each other on a stretch; none: null. */
export function contradictionOf(facts: LightFacts): readonly Fact[] | null {
  return CONTRADICTIONS.find(({ when }) => when(facts))?.facts ?? null;
}

function place({ fromM, toM }: LightSpan): Bilingual {
  const text = (language: 'vi' | 'en') => `${formatNumber(fromM, language)}–${formatNumber(toM, language)} m`;
  return { vi: text('vi'), en: text('en') };
}

/**
 * Everything wrong with an edit of a segment so many metres long, read on a day; none: it may be saved. A check may be
 * younger than the day the facts hold from: who looks today may know since when.
 */
export function editProblems(
  { spans, validOn }: Pick<LightEdit, 'spans' | 'validOn'>,
  lengthM: number,
  today: Day,
): Problem[] {
  return [
    ...dayProblems('validOn', validOn, today, {
      vi: 'Ngày có hiệu lực',
      en: 'The day it holds from',
    }),
    ...spans.flatMap((span, at) => spanProblems(span, at, lengthM, today)),
    ...overlaps(spans),
  ];
}

function dayProblems(field: string, day: string, latest: Day, name: Bilingual): Problem[] {
  const where = { field };
  if (!isDay(day)) {
    return [
      {
        code: 'no-day',
        where,
        value: day,
        wanted: 'YYYY-MM-DD',
        message: { vi: `${name.vi} không phải là ngày`, en: `${name.en} is no day` },
      },
    ];
  }
  if (day > latest) {
    return [
      {
        code: 'day-to-come',
        where,
        value: day,
        wanted: `≤ ${latest}`,
        message: {
          vi: `${name.vi} ${formatDate(day)} chưa đến (muộn nhất ${formatDate(latest)})`,
          en: `${name.en} ${formatDate(day)} is to come (at the latest ${formatDate(latest)})`,
        },
      },
    ];
  }
  if (day >= FIRST_DAY) return [];
  return [
    {
      code: 'day-too-early',
      where,
      value: day,
      wanted: `≥ ${FIRST_DAY}`,
      message: {
        vi: `${name.vi} ${formatDate(day)} quá xa`,
        en: `${name.en} ${formatDate(day)} is too long ago`,
      },
    },
  ];
}

function spanProblems(span: LightSpan, at: number, lengthM: number, today: Day): Problem[] {
  const { fromM, toM, lamps, checkedOn } = span;
  const field = `spans.${at}`;
  const where = place(span);
  const problems: Problem[] = [];
  const add = (code: string, name: string, value: number, wanted: string, vi: string, en: string) =>
    problems.push({
      code,
      where: { field: `${field}.${name}` },
      value,
      wanted,
      message: { vi: `${where.vi}: ${vi}`, en: `${where.en}: ${en}` },
    });
  const range = `0 – ${lengthM}`;
  if (!(fromM >= 0 && fromM < lengthM)) {
    add('outside', 'fromM', fromM, range, 'điểm đầu nằm ngoài đoạn đường', 'it begins outside the segment');
  }
  if (!(toM > 0 && toM <= lengthM + BEYOND_M)) {
    add('outside', 'toM', toM, range, 'điểm cuối nằm ngoài đoạn đường', 'it ends outside the segment');
  }
  if (!(toM - fromM >= SHORTEST_M)) {
    add('too-short', 'toM', toM, `≥ ${fromM + SHORTEST_M}`, 'ngắn hơn 0,1 m', 'it is shorter than 0.1 m');
  }
  if (lamps !== null && !(Number.isInteger(lamps) && lamps >= 0 && lamps <= MOST_LAMPS)) {
    const wanted = `0 – ${MOST_LAMPS}`;
    add('lamps', 'lamps', lamps, wanted, 'số trụ đèn không hợp lệ', 'the count of lamps is not valid');
  }
  if (checkedOn !== null) {
    const name = { vi: `${where.vi}: ngày kiểm tra`, en: `${where.en}: the day of the check` };
    problems.push(...dayProblems(`${field}.checkedOn`, checkedOn, today, name));
  }
  for (const { code, message, facts, when } of CONTRADICTIONS) {
    if (!when(span)) continue;
    problems.push({
      code,
      where: { field: `${field}.${facts[1] ?? facts[0]}` },
      value: span[facts[1] ?? 'lit'],
      message: { vi: `${where.vi}: ${message.vi}`, en: `${where.en}: ${message.en}` },
    });
  }
  return problems;
}

function overlaps(spans: readonly LightSpan[]): Problem[] {
  const sorted = spans.toSorted((a, b) => a.fromM - b.fromM);
  return sorted.flatMap((span, at) => {
    const next = sorted[at + 1];
    if (next === undefined || next.fromM >= span.toM) return [];
    const [a, b] = [place(span), place(next)];
    return [
      {
        code: 'overlap',
        where: { field: `spans.${spans.indexOf(next)}.fromM` },
        value: next.fromM,
        wanted: `≥ ${span.toM}`,
        message: { vi: `${a.vi} chồng lên ${b.vi}`, en: `${a.en} overlaps ${b.en}` },
      },
    ];
  });
}
