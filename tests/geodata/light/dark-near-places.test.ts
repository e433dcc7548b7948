import { expect, it } from 'vitest';
import { darkNearPlaces, stretchesNearPlaces } from '../../../geodata/light/dark-near-places.ts';
import { darkPlaceText, nearStretchText } from '../../../geodata/light/near-text.ts';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import { roads } from '../../web/light/roads.ts';

// At 0° a degree is 111,195.08 m either way: 100 m are 0.00089932°.
const M = 1 / 111_195.0797;
const line = (y: number, from: number, to: number) => ({
  coordinates: [
    [from * M, y * M],
    [to * M, y * M],
  ],
});
const all = () => true;
const school = { lon: 0, lat: 0 };

it('measures the dark road within the circle: at 60 m off, 80 m to either side of the foot', () => {
  const table = roads({ ...line(60, -500, 500), lit: 'no' });
  const [near] = darkNearPlaces(indexTable(table), [school], 100, all);
  expect(near?.unlitM).toBeCloseTo(160, 0);
  expect(near?.dark[0]?.distanceM).toBeCloseTo(60, 0);
});

it('takes what is unknown for no dark, and leaves out a place with lit and unknown road alone', () => {
  const index = indexTable(
    roads({ ...line(10, -50, 50), lit: 'unknown' }, { ...line(20, -50, 50), lit: 'yes' }),
  );
  expect(darkNearPlaces(index, [school], 100, all)).toEqual([]);
  const mixed = indexTable(
    roads({ ...line(10, -50, 50), lit: 'unknown' }, { ...line(20, -50, 50), lit: 'no' }),
  );
  const [near] = darkNearPlaces(mixed, [school], 100, all);
  expect([near?.unlitM, near?.unknownM, near?.litM].map((m) => Math.round(m ?? -1))).toEqual([100, 100, 0]);
});

it('leaves out what lies beyond the reach, is not counted, or ends before', () => {
  const index = indexTable(
    roads(
      { ...line(101, -50, 50), lit: 'no' },
      { ...line(5, -50, 50), lit: 'no' },
      { ...line(0, 100.5, 300), lit: 'no' },
    ),
  );
  expect(darkNearPlaces(index, [school], 100, (row) => row !== 1)).toEqual([]);
});

it('counts a road on a border, which is there twice with half a weight, once', () => {
  const half = { ...line(0, -50, 50), lit: 'no' as const, weight: 0.5 };
  const [near] = darkNearPlaces(indexTable(roads(half, { ...half, unit: '25519' })), [school], 100, all);
  expect(near?.unlitM).toBeCloseTo(100, 0);
});

it('lists the place with the most dark first, and stretches with the most places first', () => {
  const table = roads(
    { ...line(0, -50, 50), lit: 'no', route: 7 },
    { ...line(0, 50, 150), lit: 'no', route: 7 },
    { ...line(1000, 0, 50), lit: 'no', route: 8 },
  );
  const places = [{ lon: 0, lat: 1000 * M }, school, { lon: 60 * M, lat: 30 * M }];
  const near = darkNearPlaces(indexTable(table), places, 80, all);
  expect(near.map(({ place }) => place)).toEqual([2, 1, 0]);
  const stretches = stretchesNearPlaces(table, near, (row) => String(table.route[row]));
  expect(stretches.map(({ rows }) => rows)).toEqual([[0, 1], [2]]);
  expect(stretches[0]?.metres).toBe(2000);
  expect(stretches[0]?.places.map(({ place, distanceM }) => [place, Math.round(distanceM)])).toEqual([
    [1, 0],
    [2, 30],
  ]);
});

it('says why in words', () => {
  const place = { unlitM: 420.4, unknownM: 80, dark: [{ row: 0, distanceM: 35.2 }] };
  expect(darkPlaceText(place, 200, 'Đường ấp 3', 'vi')).toBe(
    'Tối 420 m trong vòng 200 m; gần nhất: Đường ấp 3, cách 35 m; thêm 80 m chưa khảo sát',
  );
  expect(darkPlaceText({ ...place, unknownM: 0 }, 200, '', 'en')).toBe(
    '420 m dark within 200 m; nearest: a road without a name, 35 m away',
  );
  const names = ['Trường Tiểu học Suối Đá', 'Chợ Suối Đá', 'Cầu'].map((name, i) => ({
    name,
    distanceM: 85 + 35 * i,
  }));
  expect(nearStretchText(names, 'vi')).toBe(
    'Cách Trường Tiểu học Suối Đá 85 m, Chợ Suối Đá 120 m và 1 nơi khác',
  );
});
