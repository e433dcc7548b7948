import { foldKey } from '../text/fold.ts';
import { loadProblem, shown } from './load-problems.ts';
import type { LoadProblem } from './problem-list.ts';

/** The names a field may bear, folded, the likeliest first. A flag of the user's goes before them all. */
export const FIELD_NAMES = {
  code: ['code', 'ma', 'ma xa', 'maxa', 'ma px', 'ma dvhc', 'unit code', 'ward code', 'gid 3', 'id'],
  name: ['name', 'ten', 'ten xa', 'tenxa', 'ten px', 'ten dvhc', 'unit name', 'ward name', 'name 3'],
  kind: ['type', 'kind', 'loai', 'cap', 'loai xa', 'unit type'],
  districtCode: ['district code', 'ma huyen', 'mahuyen', 'ma qh', 'parent code', 'gid 2'],
  districtName: ['district name', 'ten huyen', 'tenhuyen', 'ten qh', 'district', 'huyen', 'name 2'],
  districtKind: ['district type', 'district kind', 'loai huyen'],
  provinceCode: ['province code', 'ma tinh', 'matinh', 'gid 1'],
  provinceName: ['province name', 'ten tinh', 'tentinh', 'province', 'tinh', 'name 1'],
  households: ['households', 'so ho', 'ho dan', 'households 2019', 'households count'],
  population: ['population', 'dan so', 'danso', 'pop', 'pop 2019', 'population 2019'],
  roadName: ['name', 'ten', 'ten duong', 'tenduong', 'road name'],
  roadClass: ['class', 'road class', 'cap duong', 'loai duong'],
  highway: ['highway', 'fclass'],
  lit: ['lit'],
  placeName: ['name', 'name vi', 'ten', 'ten dia diem', 'ten diem'],
  placeKind: ['kind', 'loai', 'loai dia diem'],
  validFrom: ['valid from', 'tu ngay'],
  validTo: ['valid to', 'den ngay'],
  day: ['day', 'date', 'ngay', 'ngay xay ra'],
  cases: ['count', 'cases', 'so vu'],
  segment: ['segment', 'doan', 'ma doan'],
  reference: ['osm id', '@id', 'id', 'ma duong', 'maduong', 'ma'],
} as const satisfies Record<string, readonly string[]>;

export type FieldId = keyof typeof FIELD_NAMES;
export type FieldChoices = { readonly [F in FieldId]?: string | undefined };

/** The value of a field, by the user's choice or the first guess that is there; undefined when none is. */
export function fieldOf(
  properties: Readonly<Record<string, unknown>>,
  field: FieldId,
  choices: FieldChoices,
): { readonly name: string; readonly value: unknown } {
  const choice = choices[field];
  if (choice !== undefined) return { name: choice, value: properties[choice] };
  const keys = Object.keys(properties);
  for (const guess of FIELD_NAMES[field]) {
    const key = keys.find((candidate) => candidate === guess || foldKey(candidate) === guess);
    if (key !== undefined) return { name: key, value: properties[key] };
  }
  return { name: FIELD_NAMES[field][0], value: undefined };
}

/** Trimmed NFC text of a field; numbers as written. null: absent or empty. */
export function textOf(
  properties: Readonly<Record<string, unknown>>,
  field: FieldId,
  choices: FieldChoices,
): string | null {
  const { value } = fieldOf(properties, field, choices);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** A whole number ≥ 0 of a field; null: absent. */
export function countOf(
  properties: Readonly<Record<string, unknown>>,
  field: FieldId,
  choices: FieldChoices,
  feature: number | string,
  problems: LoadProblem[],
): number | null {
  const { name, value } = fieldOf(properties, field, choices);
  if (value === undefined || value === null || value === '') return null;
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count < 2 ** 31) return count;
  problems.push(
    loadProblem('count_invalid', {
      where: { feature, field: name },
      value: shown(value),
      wanted: '0, 1, 2 …',
    }),
  );
  return null;
}

/** U+FFFD stands where bytes were not UTF-8. */
export function damagedText(properties: Readonly<Record<string, unknown>>): string | null {
  return Object.keys(properties).find((key) => `${key}${properties[key]}`.includes('\uFFFD')) ?? null;
}
