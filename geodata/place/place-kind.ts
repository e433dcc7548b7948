import type { Bilingual } from '../text/bilingual.ts';

export type PlaceKind = 'school' | 'market' | 'clinic' | 'bridge' | 'crossing';

export interface PlaceKindEntry {
  readonly id: PlaceKind;
  readonly name: Bilingual;
  /** What a place of this kind is called that bears no name of its own, inside a sentence. */
  readonly nameless: Bilingual;
}

/** Kinds of public places at which the dark is worst, in the order in which a list names them. */
export const PLACE_KINDS: readonly PlaceKindEntry[] = [
  {
    id: 'school',
    name: { vi: 'Trường học', en: 'Schools' },
    nameless: { vi: 'một trường học', en: 'a school' },
  },
  { id: 'market', name: { vi: 'Chợ', en: 'Markets' }, nameless: { vi: 'một chợ', en: 'a market' } },
  {
    id: 'clinic',
    name: { vi: 'Trạm y tế, bệnh viện', en: 'Clinics and hospitals' },
    nameless: { vi: 'một cơ sở y tế', en: 'a clinic' },
  },
  { id: 'bridge', name: { vi: 'Cầu', en: 'Bridges' }, nameless: { vi: 'một cây cầu', en: 'a bridge' } },
  {
    id: 'crossing',
    name: { vi: 'Nút giao, chỗ sang đường', en: 'Junctions and crossings' },
    nameless: { vi: 'một chỗ sang đường', en: 'a crossing' },
  },
];

export const PLACE_KIND_IDS: readonly PlaceKind[] = PLACE_KINDS.map(({ id }) => id);

export function isPlaceKind(text: string): text is PlaceKind {
  return PLACE_KINDS.some(({ id }) => id === text);
}

/** The name of a place, or what stands for one inside a sentence. `name` null or '': it has none. */
export function placeName(
  { kind, name }: { readonly kind: PlaceKind; readonly name: string | null },
  language: 'vi' | 'en',
): string {
  return name || (PLACE_KINDS.find(({ id }) => id === kind)?.nameless[language] ?? '');
}
