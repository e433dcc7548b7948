import { FACTS } from '../commune-facts.ts';
import { seededRandom } from '../random.ts';
import { shortName } from '../roads/lay-trunk-roads.ts';
import type { SampleOrganisation } from '../sample-rows.ts';

const HOUSEHOLDS_PER_ORGANISATION = 505;

type Draft = Pick<SampleOrganisation, 'name' | 'kind' | 'roster'>;

/** Agencies, schools and enterprises of each commune: more where more people live. */
export function makeOrganisations(): SampleOrganisation[] {
  const random = seededRandom('organisations');
  return FACTS.communes.flatMap((fact) => {
    const place = shortName(fact);
    const kind = fact.kind === 'xa' ? 'xã' : fact.kind === 'phuong' ? 'phường' : 'thị trấn';
    const bare = place.replace(/^Phường /, '');
    const always: Draft[] = [
      { name: `UBND ${kind} ${bare}`, kind: 'agency', roster: random.whole(22, 38) },
      { name: `Trường Tiểu học ${place}`, kind: 'school', roster: random.whole(260, 820) },
      { name: `Trường Mầm non ${place}`, kind: 'school', roster: random.whole(110, 340) },
      { name: `Trạm Y tế ${kind} ${bare}`, kind: 'agency', roster: random.whole(5, 11) },
    ];
    const more: Draft[] = [
      { name: `Trường THCS ${place}`, kind: 'school', roster: random.whole(280, 960) },
      { name: `Hợp tác xã Nông nghiệp ${place}`, kind: 'enterprise', roster: random.whole(12, 60) },
      { name: `Quỹ Tín dụng nhân dân ${place}`, kind: 'enterprise', roster: random.whole(9, 24) },
      { name: `Công ty Cao su ${place}`, kind: 'enterprise', roster: random.whole(120, 900) },
      { name: `Nhà máy Mì ${place}`, kind: 'enterprise', roster: random.whole(35, 210) },
      { name: `Bưu điện Văn hoá ${place}`, kind: 'agency', roster: random.whole(3, 8) },
      { name: `Trường THPT ${place}`, kind: 'school', roster: random.whole(520, 1400) },
      { name: `Công ty May ${place}`, kind: 'enterprise', roster: random.whole(140, 1800) },
      { name: `Ban Quản lý Chợ ${place}`, kind: 'agency', roster: random.whole(6, 18) },
      { name: `Trường Tiểu học ${place} B`, kind: 'school', roster: random.whole(200, 610) },
    ];
    const wanted = Math.max(0, Math.round(fact.households / HOUSEHOLDS_PER_ORGANISATION) - always.length);
    return [...always, ...more.slice(0, wanted)].map((draft, i) => ({
      code: `${fact.code}-TC${String(i + 1).padStart(2, '0')}`,
      unitCode: fact.code,
      ...draft,
    }));
  });
}
