import type { TargetDefinition } from '../plan/plan.ts';
import { subjectsOf } from '../plan/subjects.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import type { Need } from './missing.ts';

const SUBJECTS: Record<ReturnType<typeof subjectsOf>['kind'], Bilingual> = {
  unit: { vi: 'xã, phường, thị trấn', en: 'communes' },
  organisation: { vi: 'đơn vị', en: 'organisations' },
  residential_area: { vi: 'khu dân cư', en: 'residential areas' },
};

/** A need in words: "còn thiếu 214 hộ dân được tuyên truyền". In Vietnamese without a capital, to go on a line. */
export function needText(need: Need, target: TargetDefinition, language: Language): string {
  const vi = language === 'vi';
  const measure = target.measure.numerator[language];
  const subjects = SUBJECTS[subjectsOf(target).kind][language];
  const n = 'count' in need ? formatNumber(need.count, language) : '';
  switch (need.kind) {
    case 'more':
      if (vi) return `còn thiếu ${need.atMost ? 'nhiều nhất ' : ''}${n} ${measure}`;
      return `${need.atMost ? 'at most ' : ''}${n} more ${measure} needed`;
    case 'fewer':
      return vi ? `phải giảm thêm ${n} (${measure})` : `${n} fewer needed (${measure})`;
    case 'reports':
      return vi ? `còn ${n} ${subjects} chưa báo cáo` : `${n} ${subjects} have not reported`;
    case 'subjects':
      return vi ? `còn ${n} ${subjects} chưa đạt` : `${n} ${subjects} fall short`;
    case 'own_recognition':
      return vi ? 'bản thân đơn vị chưa được công nhận' : 'the unit itself is not recognised yet';
    case 'own_report':
      return vi
        ? 'chưa có quyết định công nhận của bản thân đơn vị'
        : "no decision on the unit's own recognition is on record";
    case 'figure':
      return vi ? 'chưa báo cáo số liệu' : 'no figure reported yet';
    case 'newer_figure':
      return vi ? 'số liệu đã cũ, cần báo cáo lại' : 'the figure is old: a new report is due';
    case 'correction':
      return vi ? 'số liệu sai, cần đính chính' : 'the figure is wrong and needs correcting';
  }
}
