import { expect, it } from 'vitest';
import { shortUnitName } from '../../../geodata/text/short-unit-name.ts';

it('drops the kind of a unit on the map', () => {
  expect(shortUnitName({ name: 'Huyện Tân Biên', kind: 'huyen' })).toBe('Tân Biên');
});

it('keeps "Phường 1" whole, since "1" alone says nothing', () => {
  expect(shortUnitName({ name: 'Phường 1', kind: 'phuong' })).toBe('Phường 1');
});

it('keeps a name that does not begin with its kind', () => {
  expect(shortUnitName({ name: 'Xa Mát', kind: 'xa' })).toBe('Xa Mát');
});
