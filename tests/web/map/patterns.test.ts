import { expect, it } from 'vitest';
import { patternImage } from '../../../web/map/patterns.ts';

const inked = ({ data }: { data: Uint8Array }) =>
  Array.from({ length: data.length / 4 }, (_, i) => (data[i * 4 + 3] ?? 0) > 0);

it.each(['hatched', 'dotted'] as const)('draws %s marks and leaves the rest to the fill below', (pattern) => {
  const marks = inked(patternImage(pattern, '#6b6658'));
  const share = marks.filter(Boolean).length / marks.length;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.4);
});

it('draws in the ink it is given', () => {
  const { data } = patternImage('hatched', '#102030');
  expect([...data.slice(0, 3)]).toEqual([0x10, 0x20, 0x30]);
});

it('tells hatched from dotted', () => {
  expect(inked(patternImage('hatched', '#000000'))).not.toEqual(inked(patternImage('dotted', '#000000')));
});
