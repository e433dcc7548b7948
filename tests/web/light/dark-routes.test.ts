import { expect, it } from 'vitest';
import { darkRoutes } from '../../../web/light/worker/dark-routes.ts';
import { roads } from './roads.ts';

const table = roads(
  { route: 7, routeName: 'Đường Cầy Xiêng', lit: 'no', lengthM: 400 },
  { route: 7, routeName: 'Đường Cầy Xiêng', lit: 'no', lengthM: 900, promised: true },
  { route: 7, routeName: 'Đường Cầy Xiêng', lit: 'yes', lengthM: 700 },
  { route: 8, routeName: 'Hẻm 4', lit: 'no', lengthM: 2000, weight: 0.5 },
  { route: 9, routeName: 'Đường 9', lit: 'unknown', lengthM: 5000 },
  { route: 10, routeName: 'Đường 10', lit: 'yes', lengthM: 300, broken: true },
);
const all = Array.from(table.lengthM, (metres, row) => ({ row, metres }));

it('sums the unlit length of a route and puts the longest first', () => {
  const { routes } = darkRoutes(table, all, 10);
  expect(routes.map(({ name, unlitKm, totalKm }) => ({ name, unlitKm, totalKm }))).toEqual([
    { name: 'Đường Cầy Xiêng', unlitKm: 1.3, totalKm: 2 },
    { name: 'Hẻm 4', unlitKm: 1, totalKm: 1 },
  ]);
});

it('names the dark pieces of a route, for the map to mark', () => {
  expect(darkRoutes(table, all, 10).routes.map(({ rows }) => rows)).toEqual([[0, 1], [3]]);
});

it('opens a route at the segment with its longest dark piece', () => {
  expect(darkRoutes(table, all, 10).routes[0]?.segment).toBe(2);
});

it('leaves out routes that are lit or not surveyed: unknown is not unlit', () => {
  const names = darkRoutes(table, all, 10).routes.map(({ name }) => name);
  expect(names).not.toContain('Đường 9');
  expect(names).not.toContain('Đường 10');
});

it('counts only what lies inside the place: a cut piece brings its part', () => {
  const [route] = darkRoutes(table, [{ row: 0, metres: 100 }], 10).routes;
  expect(route?.unlitKm).toBeCloseTo(0.1, 12);
});

it('adds up broken lamps and promises by length', () => {
  const { brokenKm, promisedKm } = darkRoutes(table, all, 10);
  expect(brokenKm).toBeCloseTo(0.3, 12);
  expect(promisedKm).toBeCloseTo(0.9, 12);
});

it('shows no more routes than asked for', () => {
  expect(darkRoutes(table, all, 1).routes).toHaveLength(1);
});
