import { expect, it } from 'vitest';
import { type Finding, findIn } from '../../../web/palette/find-in.ts';

const unit = (id: string, name: string, note: string): Finding => ({ kind: 'unit', id, name, note });
const entries = [
  unit('25474', 'Xã Tân Bình', 'Thành phố Tây Ninh · 25474'),
  unit('25495', 'Xã Tân Bình', 'Huyện Tân Biên · 25495'),
  unit('25477', 'Xã Bình Minh', 'Thành phố Tây Ninh · 25477'),
  unit('25516', 'Xã Suối Dây', 'Huyện Tân Châu · 25516'),
];
const ids = (text: string) => findIn(entries, text).map(({ id }) => id);

it('finds a name typed without diacritics', () => {
  expect(ids('suoi day')).toEqual(['25516']);
});

it('finds the same with diacritics, capitals and hyphens', () => {
  for (const text of ['Suối Dây', 'SUỐI DÂY', 'suoi-day']) expect(ids(text), text).toEqual(['25516']);
});

it('shows both units of one name and picks none', () => {
  expect(ids('tan binh').slice(0, 2)).toEqual(['25474', '25495']);
});

it('finds by code', () => {
  expect(ids('25477')).toEqual(['25477']);
});

it('tells two of one name apart by the district', () => {
  expect(ids('tan binh tan bien')).toEqual(['25495']);
});

it('shows everything for no text, nothing for nonsense', () => {
  expect(ids('')).toHaveLength(4);
  expect(ids('zzz')).toEqual([]);
});
