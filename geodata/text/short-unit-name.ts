import type { UnitKind, UnitSummary } from '../contract/units.ts';

/** What units of a kind are called, before their name. */
export const KIND_WORD: Record<UnitKind, string> = {
  tinh: 'Tỉnh',
  thanh_pho: 'Thành phố',
  quan: 'Quận',
  thi_xa: 'Thị xã',
  huyen: 'Huyện',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
};

/** "Huyện Tân Biên" is "Tân Biên" on a map; "Phường 1" stays, since "1" alone says nothing. */
export function shortUnitName({ name, kind }: Pick<UnitSummary, 'name' | 'kind'>): string {
  const prefix = `${KIND_WORD[kind]} `;
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return /^\d/.test(rest) ? name : rest;
}
