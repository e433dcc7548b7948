import type { Bilingual } from '../text/bilingual.ts';

export type Verdict = 'met' | 'on_track' | 'late' | 'at_risk' | 'no_data' | 'stale';

export interface VerdictEntry {
  readonly id: Verdict;
  /** Place in every legend, bar and sort: best first, the two that say nothing about attainment last. */
  readonly order: number;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
}

/** Every verdict, in order. */
export const VERDICTS: readonly VerdictEntry[] = [
  {
    id: 'met',
    order: 0,
    name: { vi: 'Đạt', en: 'Met' },
    meaning: { vi: 'Điều kiện đã đạt tại ngày số liệu.', en: 'The condition holds at the as-of date.' },
  },
  {
    id: 'on_track',
    order: 1,
    name: { vi: 'Đúng tiến độ', en: 'On track' },
    meaning: {
      vi: 'Chưa đạt, nhưng không thấp hơn đường thẳng từ số liệu đầu tiên đến ngưỡng vào ngày cuối.',
      en: 'Not met yet, but not below the straight line from the first figure to the threshold at the deadline.',
    },
  },
  {
    id: 'late',
    order: 2,
    name: { vi: 'Chậm', en: 'Late' },
    meaning: {
      vi: 'Thấp hơn đường tiến độ, nhưng dự báo vẫn đạt trước hạn.',
      en: 'Below that line, but the forecast reaches the threshold by the deadline.',
    },
  },
  {
    id: 'at_risk',
    order: 3,
    name: { vi: 'Nguy cơ', en: 'At risk' },
    meaning: {
      vi: 'Dự báo không đạt, hoặc đã hết hạn mà chưa đạt.',
      en: 'The forecast misses the threshold, or the deadline has passed unmet.',
    },
  },
  {
    id: 'no_data',
    order: 4,
    name: { vi: 'Chưa có số liệu', en: 'No data' },
    meaning: { vi: 'Chưa có số liệu nào để đánh giá.', en: 'No figure to judge by.' },
  },
  {
    id: 'stale',
    order: 5,
    name: { vi: 'Số liệu cũ', en: 'Stale' },
    meaning: {
      vi: 'Số liệu mới nhất đã quá hạn cập nhật của chỉ tiêu.',
      en: "The newest figure is older than the target's staleness limit.",
    },
  },
];

/** No figure, or one too old: nothing is said of attainment, neither good nor bad. */
export function saysNothing(verdict: Verdict): verdict is 'no_data' | 'stale' {
  return verdict === 'no_data' || verdict === 'stale';
}
