import { describe, expect, it } from 'vitest';
import type { PagePoint } from '../../../../geodata/report/map/frame.ts';
import { placeLabels } from '../../../../geodata/report/map/place-labels.ts';

const box = (left: number, top: number, right: number, bottom: number): PagePoint[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const wish = (text: string, rings: PagePoint[][], width = 20) => ({ text, width, height: 8, rings });

describe('labels of a map', () => {
  it('stand in the middle of their area where it is free', () => {
    expect(placeLabels([wish('A', [box(0, 0, 100, 50)])], 200, 200)).toEqual([{ text: 'A', x: 50, y: 25 }]);
  });

  it('never lie over each other: the later one moves', () => {
    const area = box(0, 0, 100, 100);
    const [first, second] = placeLabels([wish('A', [area]), wish('B', [area])], 200, 200);
    expect(first).toMatchObject({ x: 50, y: 50 });
    const isApart = Math.abs((second?.x ?? 0) - 50) >= 20 || Math.abs((second?.y ?? 0) - 50) >= 8;
    expect(isApart).toBe(true);
  });

  it('are left out where there is no room, rather than cover another', () => {
    const area = box(0, 0, 24, 12);
    expect(placeLabels([wish('A', [area]), wish('B', [area])], 200, 200).map(({ text }) => text)).toEqual([
      'A',
    ]);
  });

  it('stay within the frame and away from what is drawn there', () => {
    const arrow = { left: 60, top: 0, right: 100, bottom: 100 };
    const [label] = placeLabels([wish('A', [box(50, 0, 150, 100)])], 100, 100, [arrow]);
    expect(label).toBeUndefined();
  });

  it('do not reach into the area they are to avoid', () => {
    const narrow = { ...wish('A', [box(0, 0, 12, 100)]), avoid: [box(12, 0, 100, 100)] };
    expect(placeLabels([narrow], 100, 100)).toEqual([]);
  });

  it('stand outside a hole of their area', () => {
    const [label] = placeLabels([wish('A', [box(0, 0, 100, 100), box(20, 20, 80, 80)], 10)], 200, 200);
    const inHole =
      (label?.x ?? 50) > 20 && (label?.x ?? 50) < 80 && (label?.y ?? 50) > 20 && (label?.y ?? 50) < 80;
    expect(inHole).toBe(false);
  });
});
