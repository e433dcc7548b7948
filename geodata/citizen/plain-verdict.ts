import type { Bilingual } from '../text/bilingual.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** What a verdict means to whoever lives there, without a word of planning: no line, no forecast, no threshold. */
const PLAIN: Record<Verdict, Bilingual> = {
  met: {
    vi: 'Đã làm xong việc được giao.',
    en: 'What was asked for is done.',
  },
  on_track: {
    vi: 'Chưa xong, nhưng đang làm đúng tiến độ.',
    en: 'Not done yet, but moving as fast as it should.',
  },
  late: {
    vi: 'Làm chậm, nhưng theo đà hiện nay vẫn kịp hạn.',
    en: 'Slow, but at this pace still in time.',
  },
  at_risk: {
    vi: 'Theo đà hiện nay thì khó kịp, hoặc đã hết hạn mà chưa xong.',
    en: 'At this pace it will not be in time, or time is up and it is not done.',
  },
  no_data: {
    vi: 'Chưa ai báo số liệu, nên chưa thể nói là tốt hay chưa tốt.',
    en: 'Nobody has reported a figure, so nothing can be said, neither good nor bad.',
  },
  stale: {
    vi: 'Số liệu đã cũ, không biết bây giờ ra sao.',
    en: 'The figure is old: how things stand now is not known.',
  },
};

export function plainVerdict(verdict: Verdict): Bilingual {
  return PLAIN[verdict];
}
