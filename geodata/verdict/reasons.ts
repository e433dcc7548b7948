import type { Bilingual } from '../text/bilingual.ts';

/** Why a judgement came out as it did: stable codes with the sentence "Vì sao?" shows. */
export const REASONS = {
  no_figure: { vi: 'Chưa có số liệu trong thời gian của kế hoạch.', en: 'No figure within the plan period.' },
  figure_invalid: {
    vi: 'Số liệu mới nhất sai (ví dụ tử số lớn hơn mẫu số), cần đính chính.',
    en: 'The newest figure is wrong (a numerator above its denominator, say) and needs correcting.',
  },
  figure_withheld: {
    vi: 'Số liệu không công bố: quá ít đơn vị đứng sau, số liệu sẽ là của từng đơn vị.',
    en: 'The figure is not published: too few organisations stand behind it, it would be their own.',
  },
  nothing_to_count: { vi: 'Không có đối tượng nào để tính.', en: 'There is nothing to count.' },
  figure_stale: {
    vi: 'Số liệu mới nhất đã quá hạn cập nhật.',
    en: 'The newest figure is older than the staleness limit.',
  },
  condition_holds: { vi: 'Điều kiện đã đạt.', en: 'The condition holds.' },
  base_zero: {
    vi: 'Cùng kỳ không có vụ nào và kỳ này cũng không: coi là đạt (quy tắc của cổng này).',
    en: 'No case last year and none this year: counted as met (a rule of this portal).',
  },
  subjects_missing: { vi: 'Còn đơn vị chưa báo cáo.', en: 'Some subjects have not reported.' },
  subjects_below: { vi: 'Còn đơn vị chưa đạt.', en: 'Some subjects fall short.' },
  own_recognition_missing: {
    vi: 'Bản thân đơn vị chưa được công nhận.',
    en: 'The unit itself is not recognised.',
  },
  own_recognition_unknown: {
    vi: 'Chưa có số liệu về việc công nhận của bản thân đơn vị.',
    en: 'Whether the unit itself is recognised is not on record.',
  },
  deadline_passed: { vi: 'Đã hết hạn mà chưa đạt.', en: 'The deadline has passed unmet.' },
  on_line: { vi: 'Không thấp hơn đường tiến độ.', en: 'Not below the line to the deadline.' },
  below_line: { vi: 'Thấp hơn đường tiến độ.', en: 'Below the line to the deadline.' },
  single_figure: {
    vi: 'Mới có một số liệu: không đủ số liệu để dự báo.',
    en: 'One figure only: not enough figures for a forecast.',
  },
  forecast_reaches: { vi: 'Dự báo đạt trước hạn.', en: 'The forecast reaches the threshold in time.' },
  forecast_misses: { vi: 'Dự báo không đạt trước hạn.', en: 'The forecast misses the threshold.' },
} as const satisfies Record<string, Bilingual>;
export type Reason = keyof typeof REASONS;
