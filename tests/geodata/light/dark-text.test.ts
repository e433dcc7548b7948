import { expect, it } from 'vitest';
import { gapText, householdsText, routeLeftText } from '../../../geodata/light/dark-text.ts';
import type { RouteLeft } from '../../../geodata/light/one-route-left.ts';

const gap = { metres: 2400, throughM: 1900, routes: [4, 7, 9] };
const left: RouteLeft = { kind: 'light', route: 4, unlitM: 400, unknownM: 0, totalM: 900, otherUnknown: 0 };

it('says how long a gap is, through how many routes and where', () => {
  expect(gapText(gap, ['Xã Tân Hội', 'Xã Suối Dây'], 'vi')).toBe(
    '2,4 km tối liền nhau, qua 3 tuyến, ở Xã Tân Hội, giáp Xã Suối Dây, đi xa nhất 1,9 km không gặp đèn',
  );
  expect(gapText(gap, ['Xã Tân Hội', 'Xã Suối Dây'], 'en')).toBe(
    '2.4 km of dark in one piece, across 3 routes, in Xã Tân Hội, next to Xã Suối Dây, up to 1.9 km without a lamp',
  );
});

it('does not count one route, and names no more than three neighbours', () => {
  expect(gapText({ ...gap, routes: [4] }, ['A', 'B', 'C', 'D', 'E'], 'vi')).toBe(
    '2,4 km tối liền nhau, trên một tuyến, ở A, giáp B, C, D và nơi khác, đi xa nhất 1,9 km không gặp đèn',
  );
});

it('tells the length of a single dark road once, and both where they differ or roads branch', () => {
  const road = { ...gap, metres: 500, throughM: 500, routes: [4] };
  expect(gapText(road, ['Xã Tân Phú'], 'vi')).toBe('0,5 km tối liền nhau, trên một tuyến, ở Xã Tân Phú');
  expect(gapText(road, ['Xã Tân Phú'], 'en')).toBe(
    '0.5 km of dark in one piece, on one route, in Xã Tân Phú',
  );
  expect(gapText({ ...road, throughM: 300 }, [], 'vi')).toContain('đi xa nhất 0,3 km');
  expect(gapText({ ...road, routes: [4, 5] }, [], 'vi')).toContain('đi xa nhất 0,5 km');
});

it('says what the last dark route would do', () => {
  expect(routeLeftText(left, 'Đường Cầy Xiêng', 'vi')).toBe(
    'Thắp 0,4 km của Đường Cầy Xiêng là mọi tuyến có đèn',
  );
  expect(routeLeftText(left, '', 'en')).toBe('Light 0.4 km of a route without a name and every route is lit');
});

it('promises nothing where something is unknown', () => {
  expect(routeLeftText({ ...left, kind: 'light_and_survey', otherUnknown: 3 }, 'Hẻm 4', 'vi')).toBe(
    'Chỉ còn Hẻm 4 tối 0,4 km; 3 tuyến khác chưa khảo sát nên chưa chắc đạt',
  );
  expect(
    routeLeftText({ ...left, kind: 'light_and_survey', unknownM: 200, otherUnknown: 3 }, 'Hẻm 4', 'vi'),
  ).toBe(
    'Chỉ còn Hẻm 4 tối 0,4 km; tuyến này còn 0,2 km chưa khảo sát, 3 tuyến khác chưa khảo sát nên chưa chắc đạt',
  );
  expect(routeLeftText({ ...left, kind: 'survey', unlitM: 0, unknownM: 300 }, 'Hẻm 4', 'vi')).toBe(
    'Không còn tuyến nào biết là tối; chỉ Hẻm 4 còn 0,3 km chưa khảo sát',
  );
});

it('shows whose households a ratio counts', () => {
  expect(householdsText({ code: '1', households: 3120, unlitKm: 4.2, perKm: 743 }, 'vi')).toBe(
    '3.120 hộ cả xã ÷ 4,2 km tối',
  );
});
