import { expect, it } from 'vitest';
import { courseShapes, dayX } from '../../../../web/light/time/course-shapes.ts';

const span = { first: '2020-03-01', last: '2020-03-11' };

it('lays days across the width, the ends on its ends and what lies beyond them too', () => {
  expect(['2020-03-01', '2020-03-06', '2020-03-11'].map((day) => dayX(span, 100, day))).toEqual([0, 50, 100]);
  expect(['2019-01-01', '2021-01-01'].map((day) => dayX(span, 100, day))).toEqual([0, 100]);
  expect(dayX({ first: '2020-03-01', last: '2020-03-01' }, 100, '2020-03-01')).toBe(100);
});

it('draws coverage as steps, with the unknown as a band above what is known to be lit', () => {
  const course = {
    km: { lit: [0, 1], unlit: [0, 1], unknown: [4, 2] },
    routes: { lit: [0, 0], unlit: [0, 0], unknown: [1, 1] },
  };
  const shapes = courseShapes(['2020-03-01', '2020-03-06'], course, span, { width: 100, height: 40 });
  // Nothing known, then a quarter lit for sure and half perhaps.
  expect(shapes.low).toEqual([
    [0, 40],
    [50, 40],
    [50, 30],
    [100, 30],
  ]);
  expect(shapes.band.slice(0, 4)).toEqual([
    [0, 0],
    [50, 0],
    [50, 10],
    [100, 10],
  ]);
  expect(shapes.band.slice(4)).toEqual(shapes.low.toReversed());
  expect([shapes.ground[0], shapes.ground.at(-1)]).toEqual([
    [0, 40],
    [100, 40],
  ]);
});

it('draws nothing where there is no road to light', () => {
  const none = { lit: [0], unlit: [0], unknown: [0] };
  const shapes = courseShapes(['2020-03-01'], { km: none, routes: none }, span, { width: 100, height: 40 });
  expect(shapes).toEqual({ low: [], band: [], ground: [] });
});
