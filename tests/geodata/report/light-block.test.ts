import { expect, it } from 'vitest';
import { coverageOf } from '../../../geodata/light/coverage.ts';
import { lightBlock } from '../../../geodata/report/light-block.ts';

const part = (routeId: number, lit: 'yes' | 'no' | 'unknown', lengthM: number) => ({
  segmentId: 1,
  routeId,
  lit,
  lengthM,
  weight: 1,
});

it('says light as an interval, since unknown is not unlit', () => {
  const coverage = coverageOf([part(1, 'yes', 4000), part(2, 'no', 4000), part(3, 'unknown', 2000)]);
  const block = lightBlock(coverage, '2020-09-30');
  expect(block.byKm).toBe('40,0%–60,0% chiều dài (10,0 km)');
  expect(block.byRoute).toBe('33,3%–66,6% số tuyến (1/3 tuyến sáng)');
  expect(block.parts).toEqual([
    { lit: 'yes', share: 0.4, text: 'có đèn 4,0 km' },
    { lit: 'no', share: 0.4, text: 'chưa có đèn 4,0 km' },
    { lit: 'unknown', share: 0.2, text: 'chưa khảo sát 2,0 km' },
  ]);
});

it('is one number where everything is known', () => {
  const block = lightBlock(coverageOf([part(1, 'yes', 1000)]), '2020-09-30');
  expect(block.byKm).toBe('100,0% chiều dài (1,0 km)');
  expect(block.parts).toHaveLength(1);
});

it('has no share where there is no road, never 0', () => {
  const block = lightBlock(coverageOf([]), '2020-09-30');
  expect(block).toMatchObject({ byKm: null, byRoute: null, parts: [] });
});
