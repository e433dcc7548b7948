import type { Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import type { DarkPlace } from './dark-near-places.ts';

/** More places than this are not all named. */
const NAMED = 2;

/** Whole metres; what is nearer than one is at the place. */
export function formatMetres(metres: number, language: Language): string {
  return `${formatNumber(Math.round(metres), language)} m`;
}

/** "Tối 420 m trong 200 m chung quanh; gần nhất là Đường ấp 3, cách 35 m; còn 80 m chưa khảo sát". `road` '' without a name. */
export function darkPlaceText(
  { unlitM, unknownM, dark: [nearest] }: Pick<DarkPlace, 'unlitM' | 'unknownM' | 'dark'>,
  reachM: number,
  road: string,
  language: Language,
): string {
  const vi = language === 'vi';
  const metres = (value: number) => formatMetres(value, language);
  const name = road || (vi ? 'một đường chưa có tên' : 'a road without a name');
  const away = metres(nearest?.distanceM ?? 0);
  const parts = [
    vi
      ? `Tối ${metres(unlitM)} trong vòng ${metres(reachM)}`
      : `${metres(unlitM)} dark within ${metres(reachM)}`,
    vi ? `gần nhất: ${name}, cách ${away}` : `nearest: ${name}, ${away} away`,
    unknownM < 1
      ? null
      : vi
        ? `thêm ${metres(unknownM)} chưa khảo sát`
        : `${metres(unknownM)} more not surveyed`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** "Cách Trường Tiểu học Suối Đá 85 m, Chợ Suối Đá 120 m và 2 nơi khác". Names, nearest first. */
export function nearStretchText(
  places: readonly { readonly name: string; readonly distanceM: number }[],
  language: Language,
): string {
  const vi = language === 'vi';
  const named = places
    .slice(0, NAMED)
    .map(({ name, distanceM }) => `${name} ${formatMetres(distanceM, language)}`)
    .join(', ');
  const more = places.length - NAMED;
  const others = more <= 0 ? '' : vi ? ` và ${more} nơi khác` : ` and ${more} others`;
  return vi ? `Cách ${named}${others}` : `From ${named}${others}`;
}
