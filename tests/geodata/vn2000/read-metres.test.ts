import { expect, it } from 'vitest';
import { degreesIn, likelyZone, readMetres, type TypedMetres } from '../../../geodata/vn2000/read-metres.ts';
import { VN2000_ZONES, wgs84ToVn2000 } from '../../../geodata/vn2000/zones.ts';

const [tayNinh, longAn, utm] = VN2000_ZONES;
const PLACE = [1_250_876.975, 565_148.899];

function read(text: string): TypedMetres {
  const typed = readMetres(text);
  if (typed === null || !('pairs' in typed)) throw new Error(`not read as metres: ${text}`);
  return typed;
}

it.each([
  '1250876.975 565148.899',
  '1250876.975, 565148.899',
  '1250876.975,565148.899',
  '1250876,975 565148,899',
  '1250876,975; 565148,899',
  '1.250.876,975\t565.148,899',
  '7 1250876.975 565148.899',
  'M12; 1250876,975; 565148,899',
])('reads "%s" as X north, Y east', (text) => {
  const { pairs, isNorthFirst } = read(text);
  expect(pairs.map(({ first, second }) => [first, second])).toEqual([PLACE]);
  expect(isNorthFirst).toBe(true);
});

it('sees from the numbers that east stands first', () => {
  const typed = read('565148.899 1250876.975');
  expect(typed.isNorthFirst).toBe(false);
  const [[lon, lat] = [0, 0]] = degreesIn(tayNinh, typed);
  expect(lon).toBeCloseTo(106.0986, 6);
  expect(lat).toBeCloseTo(11.3106, 6);
});

it('takes the first for north where the numbers would do either way round', () => {
  expect(read('930000 950000').isNorthFirst).toBe(true);
});

it.each(['', '106.08, 11.30\n106.12, 11.30', 'M1 106.08 11.30', 'abc', '1250876.975'])(
  'sees no metres in %j',
  (text) => {
    expect(readMetres(text)).toBeNull();
  },
);

it.each(['106.08, 11.30', '1250876.975', '1250876.975 565148.899 12.5 3', '1250876.975 x565148'])(
  'names the line "%s" that stands among metres and is none',
  (stray) => {
    expect(readMetres(`1250876.975 565148.899\n\n${stray}`)).toEqual({ line: 3, text: stray });
  },
);

const BOUNDS = [105.8, 10.9, 106.5, 11.8];
const typedAt = (zone: (typeof VN2000_ZONES)[number], lon: number, lat: number) => {
  const [east, north] = wgs84ToVn2000(zone, lon, lat);
  return read(`${north.toFixed(3)} ${east.toFixed(3)}`);
};

it('takes the zone in which the corners lie in the province, its own first', () => {
  expect(likelyZone(typedAt(tayNinh, 106.1, 11.3), BOUNDS)).toBe(tayNinh);
  expect(likelyZone(typedAt(longAn, 105.85, 11.3), BOUNDS)).toBe(longAn);
  expect(likelyZone(typedAt(utm, 106.45, 11.3), BOUNDS)).toBe(utm);
  expect(likelyZone(read('2000000 900000'), BOUNDS)).toBe(tayNinh);
});
