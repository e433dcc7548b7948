import { describe, expect, it } from 'vitest';
import type { RouteSum } from '../../../geodata/light/coverage.ts';
import { byNearness, oneRouteLeft } from '../../../geodata/light/one-route-left.ts';

/** Metres lit, unlit, unknown by route. */
function routes(...sums: readonly (readonly [lit: number, unlit: number, unknown: number])[]) {
  return new Map<number, RouteSum>(
    sums.map(([lit, unlit, unknown], at) => [at + 1, { lit, unlit, unknown }]),
  );
}

describe('a unit with one route left', () => {
  it('is made whole by its only dark route', () => {
    expect(oneRouteLeft(routes([900, 0, 0], [300, 200, 0], [50, 0, 0]))).toEqual({
      kind: 'light',
      route: 2,
      unlitM: 200,
      unknownM: 0,
      totalM: 500,
      otherUnknown: 0,
    });
  });

  it('is promised nothing while other routes are unknown', () => {
    expect(oneRouteLeft(routes([900, 0, 0], [0, 200, 0], [0, 0, 80], [10, 0, 5]))).toMatchObject({
      kind: 'light_and_survey',
      route: 2,
      otherUnknown: 2,
    });
  });

  it('is promised nothing while the dark route itself is partly unknown', () => {
    expect(oneRouteLeft(routes([900, 0, 0], [0, 200, 30]))).toMatchObject({
      kind: 'light_and_survey',
      unlitM: 200,
      unknownM: 30,
      otherUnknown: 0,
    });
  });

  it('needs a look where its only missing route is unknown: unknown is not unlit', () => {
    expect(oneRouteLeft(routes([900, 0, 0], [100, 0, 60]))).toMatchObject({
      kind: 'survey',
      route: 2,
      unlitM: 0,
      unknownM: 60,
      totalM: 160,
    });
  });

  it.each([
    ['whole already', routes([900, 0, 0])],
    ['two dark routes away', routes([900, 0, 0], [0, 10, 0], [0, 20, 0])],
    ['without a dark route and two unknown ones', routes([900, 0, 0], [0, 0, 10], [0, 0, 20])],
    ['without roads', routes()],
  ])('is not one that is %s', (_, given) => {
    expect(oneRouteLeft(given)).toBeNull();
  });

  it('takes the share of a route that counts as lit from the plan', () => {
    // 80 % of route 2 is lit: enough at 0.8, which leaves route 3 alone.
    expect(oneRouteLeft(routes([9, 0, 0], [80, 20, 0], [0, 5, 0]), 0.8)).toMatchObject({ route: 3 });
    expect(oneRouteLeft(routes([9, 0, 0], [80, 20, 0], [0, 5, 0]), 1)).toBeNull();
  });

  it('stands by how near it is: certain, then a look, then the fewest unknown, then the shortest', () => {
    const left = [
      oneRouteLeft(routes([1, 0, 0], [0, 9, 0], [0, 0, 1], [0, 0, 1])),
      oneRouteLeft(routes([1, 0, 0], [0, 9, 0], [0, 0, 1])),
      oneRouteLeft(routes([1, 0, 0], [0, 5, 0], [0, 0, 1])),
      oneRouteLeft(routes([1, 0, 0], [0, 0, 1])),
      oneRouteLeft(routes([1, 0, 0], [0, 99, 0])),
    ].filter((row) => row !== null);
    expect(
      left.toSorted(byNearness).map(({ kind, unlitM, otherUnknown }) => [kind, unlitM, otherUnknown]),
    ).toEqual([
      ['light', 99, 0],
      ['survey', 0, 0],
      ['light_and_survey', 5, 1],
      ['light_and_survey', 9, 1],
      ['light_and_survey', 9, 2],
    ]);
  });
});
