import { describe, expect, it } from 'vitest';
import { roadsInPlaces } from '../../../geodata/citizen/road-in-place.ts';

describe('a road and the place it lies in', () => {
  it('may be parted anywhere, and the word before a road may be left out', () => {
    expect(roadsInPlaces('Đường ấp 3, Tân Hòa')).toEqual([
      { road: 'duong', place: 'ap 3 tan hoa' },
      { road: 'duong ap', place: '3 tan hoa' },
      { road: 'ap', place: '3 tan hoa' },
      { road: 'duong ap 3', place: 'tan hoa' },
      { road: 'ap 3', place: 'tan hoa' },
      { road: 'duong ap 3 tan', place: 'hoa' },
      { road: 'ap 3 tan', place: 'hoa' },
    ]);
  });

  it.each(['', '   ', 'hoa', 'hẻm 2'])('is not in %j', (typed) => {
    expect(roadsInPlaces(typed)).toEqual([]);
  });

  it('is not looked for in a whole page of text', () => {
    expect(roadsInPlaces('ab '.repeat(5000)).length).toBeLessThan(25);
  });
});
