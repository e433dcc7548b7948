import { describe, expect, it } from 'vitest';
import { fieldAddress } from '../../../../web/light/budget/field-address.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ segment: at + 1 }));

describe('the address that takes a list into the field', () => {
  it('names each segment once, in the order of the list', () => {
    expect(fieldAddress([{ segment: 7 }, { segment: 3 }, { segment: 7 }], 'Xã A')).toBe(
      '/field?segments=7%2C3&name=X%C3%A3+A',
    );
  });
  it('names no more than the first 400', () => {
    expect(new URL(fieldAddress(lines(401), ''), 'http://a').searchParams.get('segments')).toMatch(/,400$/);
  });
});
