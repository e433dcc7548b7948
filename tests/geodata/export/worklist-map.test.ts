import { describe, expect, it } from 'vitest';
import { worklistMap } from '../../../geodata/export/print/worklist-map.ts';
import { TABLE } from './layers.ts';

const line = (rank: number, lon: number, lat: number) => ({
  rank,
  coordinates: [
    [lon, lat],
    [lon + 0.01, lat],
  ],
});
const draw = (...works: ReturnType<typeof line>[]) =>
  worklistMap({ table: TABLE, works, units: [], width: 500, height: 300 });

describe('the map of a worklist', () => {
  it('holds every work within its frame, margins kept', () => {
    const { works } = draw(line(1, 106.1, 11.3), line(2, 106.2, 11.4));
    for (const { path } of works) {
      for (const [x, y] of path) {
        expect(x).toBeGreaterThanOrEqual(21);
        expect(x).toBeLessThanOrEqual(479);
        expect(y).toBeGreaterThanOrEqual(21);
        expect(y).toBeLessThanOrEqual(279);
      }
    }
  });

  it('numbers the first of two works that lie upon each other at its middle, the next at its other end', () => {
    const [first, second, third] = draw(
      line(1, 106.1, 11.3),
      line(2, 106.1, 11.3),
      line(3, 106.1, 11.3),
    ).works;
    expect(first?.label).toEqual(first?.path.at(-1));
    expect(second?.label).toEqual(second?.path[0]);
    expect(third?.label).toBeNull();
  });

  it('names a commune once where two names would touch', () => {
    const geometry = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [106.09, 11.29],
            [106.12, 11.29],
            [106.12, 11.31],
            [106.09, 11.31],
            [106.09, 11.29],
          ],
        ],
      ],
    };
    const units = ['1', '2'].map((code) => ({ code, label: 'Xã Suối Dây', geometry }));
    const map = worklistMap({
      table: TABLE,
      works: [line(1, 106.1, 11.309)],
      units,
      width: 500,
      height: 300,
    });
    expect(map.units.map(({ name }) => name !== null)).toEqual([true, false]);
  });

  it('names no commune whose name the edge would cut', () => {
    const belt = (south: number, north: number) => ({
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [106.0, south],
            [106.2, south],
            [106.2, north],
            [106.0, north],
            [106.0, south],
          ],
        ],
      ],
    });
    // One point of the page of the upper belt is in sight.
    const { frame } = draw(line(1, 106.1, 11.3));
    const top =
      11.3 +
      (frame.height / 2 - 1) /
        (Math.abs(frame.project([106.1, 11.301])[1] - frame.project([106.1, 11.3])[1]) / 0.001);
    const named = (south: number, north: number) =>
      worklistMap({
        table: TABLE,
        works: [line(1, 106.1, 11.3)],
        units: [{ code: '1', label: 'Xã Suối Dây', geometry: belt(south, north) }],
        width: 500,
        height: 300,
      }).units[0]?.name;
    expect(named(top, top + 0.01)).toBeNull();
    expect(named(11.297, 11.2995)).not.toBeNull();
  });

  it('draws the other roads in sight, lit ones apart, and leaves out what lies beyond', () => {
    expect(draw(line(1, 106.1, 11.3)).roads.map(({ isLit }) => isLit)).toEqual([false, false, true]);
    expect(draw(line(1, 107.1, 12.3)).roads).toEqual([]);
  });
});
