import type { Language } from '../text/bilingual.ts';
import { formatKm, formatNumber } from '../text/format.ts';
import type { DarkGap } from './dark-gaps.ts';
import type { HouseholdsPerDarkKm } from './households-per-dark-km.ts';
import type { RouteLeft } from './one-route-left.ts';

/** More units than this are not all named. */
const NAMED = 3;

/** Why a gap stands in the list: "2,4 km tối liền nhau, qua 3 tuyến, ở Xã Tân Hội, giáp Xã Suối Dây". `units`: names, the most dark first. */
export function gapText(
  { metres, throughM, routes }: Pick<DarkGap, 'metres' | 'throughM' | 'routes'>,
  units: readonly string[],
  language: Language,
): string {
  const vi = language === 'vi';
  const km = formatKm(metres / 1000, language);
  const through = formatKm(throughM / 1000, language);
  // Along one road the way through is the road itself, and is not told twice.
  const isStraight = routes.length === 1 && through === km;
  const n = formatNumber(routes.length, language);
  const [home, ...beyond] = units;
  const named = beyond.slice(0, NAMED).join(', ');
  const more = beyond.length > NAMED ? (vi ? ' và nơi khác' : ' and others') : '';
  const parts = vi
    ? [
        `${km} tối liền nhau`,
        routes.length > 1 ? `qua ${n} tuyến` : 'trên một tuyến',
        home === undefined ? null : `ở ${home}`,
        named === '' ? null : `giáp ${named}${more}`,
        isStraight ? null : `đi xa nhất ${through} không gặp đèn`,
      ]
    : [
        `${km} of dark in one piece`,
        routes.length > 1 ? `across ${n} routes` : 'on one route',
        home === undefined ? null : `in ${home}`,
        named === '' ? null : `next to ${named}${more}`,
        isStraight ? null : `up to ${through} without a lamp`,
      ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What the route would do for its unit, and what is not known. `name` '' for a route without one. */
export function routeLeftText(left: RouteLeft, name: string, language: Language): string {
  const vi = language === 'vi';
  const road = name || (vi ? 'một tuyến chưa có tên' : 'a route without a name');
  const dark = formatKm(left.unlitM / 1000, language);
  const unseen = formatKm(left.unknownM / 1000, language);
  switch (left.kind) {
    case 'light':
      return vi
        ? `Thắp ${dark} của ${road} là mọi tuyến có đèn`
        : `Light ${dark} of ${road} and every route is lit`;
    case 'survey':
      return vi
        ? `Không còn tuyến nào biết là tối; chỉ ${road} còn ${unseen} chưa khảo sát`
        : `No route known to be dark; only ${road} has ${unseen} not surveyed`;
    case 'light_and_survey':
      return vi
        ? `Chỉ còn ${road} tối ${dark}; ${unseenText(left, language)} nên chưa chắc đạt`
        : `Only ${road} is dark, ${dark}; ${unseenText(left, language)}, so it may not be enough`;
  }
}

function unseenText({ unknownM, otherUnknown }: RouteLeft, language: Language): string {
  const vi = language === 'vi';
  const unseen = formatKm(unknownM / 1000, language);
  const others = formatNumber(otherUnknown, language);
  const own = vi ? `tuyến này còn ${unseen} chưa khảo sát` : `${unseen} of it are not surveyed`;
  const rest = vi ? `${others} tuyến khác chưa khảo sát` : `${others} other routes are not surveyed`;
  return [unknownM > 0 ? own : null, otherUnknown > 0 ? rest : null]
    .filter((part) => part !== null)
    .join(', ');
}

/** Both numbers behind the ratio, and whose they are. */
export function householdsText({ households, unlitKm }: HouseholdsPerDarkKm, language: Language): string {
  const n = formatNumber(households, language);
  const km = formatKm(unlitKm, language);
  return language === 'vi' ? `${n} hộ cả xã ÷ ${km} tối` : `${n} households of the commune ÷ ${km} dark`;
}
