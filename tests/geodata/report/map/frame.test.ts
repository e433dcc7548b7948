import { describe, expect, it } from 'vitest';
import { fitFrame, metresPerDegree } from '../../../../geodata/report/map/frame.ts';
import { scaleBar } from '../../../../geodata/report/map/scale-bar.ts';

describe('the frame of a map', () => {
  it('knows how long a degree is on the ellipsoid', () => {
    // WGS 84 at 11.3°: 1,000 m are 0.00904021° northward; at the equator a degree of longitude is 111,319.49 m.
    expect(metresPerDegree(11.3).north * 0.00904021).toBeCloseTo(1000, 1);
    expect(metresPerDegree(0).east).toBeCloseTo(111_319.49, 2);
  });

  it('fits a box to the narrower side, its middle in the middle, north up', () => {
    const frame = fitFrame([106, 11, 106.1, 11.3], 220, 120, 10);
    expect(frame.project([106.05, 11.15])).toEqual([110, 60]);
    expect(frame.project([106.05, 11.3])[1]).toBeCloseTo(10, 6);
    expect(frame.project([106.05, 11])[1]).toBeCloseTo(110, 6);
    expect(frame.metresPerPoint).toBeCloseTo((0.3 * metresPerDegree(11.15).north) / 100, 6);
  });

  it('draws a square kilometre as a square', () => {
    const frame = fitFrame([106, 11.2, 106.1, 11.3], 100, 100, 0);
    const { east, north } = metresPerDegree(11.25);
    const [left, top] = frame.project([106.05, 11.25]);
    const [right, bottom] = frame.project([106.05 + 1000 / east, 11.25 - 1000 / north]);
    expect(right - left).toBeCloseTo(bottom - top, 6);
    expect((right - left) * frame.metresPerPoint).toBeCloseTo(1000, 6);
  });

  it('stands around a place without extent', () => {
    const { metresPerPoint } = fitFrame([106, 11, 106, 11], 120, 120, 10);
    expect(metresPerPoint).toBe(10);
  });
});

describe('the scale bar', () => {
  it('is the longest round length that has room', () => {
    expect(scaleBar(10, 90)).toEqual({ metres: 500, points: 50, label: '500 m' });
    expect(scaleBar(60, 90)).toEqual({ metres: 5000, points: 5000 / 60, label: '5 km' });
    expect(scaleBar(23, 90).label).toBe('2 km');
    expect(scaleBar(100, 100).label).toBe('10 km');
  });
});
