import { foldKey } from '../text/fold.ts';

export type UnitLevel = 'province' | 'district' | 'commune';
export type UnitKind = 'tinh' | 'thanh_pho' | 'quan' | 'thi_xa' | 'huyen' | 'xa' | 'phuong' | 'thi_tran';

const KINDS: readonly {
  readonly kind: UnitKind;
  readonly key: string;
  readonly levels: readonly UnitLevel[];
}[] = [
  { kind: 'thi_tran', key: 'thi tran', levels: ['commune'] },
  { kind: 'thi_xa', key: 'thi xa', levels: ['district'] },
  { kind: 'thanh_pho', key: 'thanh pho', levels: ['province', 'district'] },
  { kind: 'phuong', key: 'phuong', levels: ['commune'] },
  { kind: 'huyen', key: 'huyen', levels: ['district'] },
  { kind: 'quan', key: 'quan', levels: ['district'] },
  { kind: 'tinh', key: 'tinh', levels: ['province'] },
  { kind: 'xa', key: 'xa', levels: ['commune'] },
];

/** The kind a field or the start of a name tells: "Phường", "phuong", "Thị trấn Gò Dầu"; null: neither does. */
export function unitKindOf(level: UnitLevel, kindText: string | null, name: string | null): UnitKind | null {
  const allowed = KINDS.filter(({ levels }) => levels.includes(level));
  const text = foldKey(kindText ?? '');
  const start = foldKey(name ?? '');
  return (
    allowed.find(({ key }) => text === key)?.kind ??
    allowed.find(({ key }) => start.startsWith(`${key} `))?.kind ??
    null
  );
}
