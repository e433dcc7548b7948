import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VN2000_ZONES, vn2000ToWgs84, wgs84ToVn2000 } from '../../../geodata/vn2000/zones.ts';

const [tayNinh, longAn, utm] = VN2000_ZONES;
const CENTIMETRE = 0.01;
/** A centimetre along a meridian, degrees. */
const CENTIMETRE_DEGREES = CENTIMETRE / 111_000;

/** What the height that a map does not carry may cost on the way. */
const TWO_MILLIMETRES_DEGREES = 2e-8;

/** The same place in both zones; from the sources of this project, and PROJ agrees. */
const LON = 106.0986;
const LAT = 11.3106;

it.each([
  ['9209', tayNinh, 565_148.899, 1_250_876.975],
  ['9210', longAn, 537_857.958, 1_250_832.894],
])('puts the known place within a centimetre in EPSG:%s, there and back', (_, zone, eastM, northM) => {
  const [east, north] = wgs84ToVn2000(zone, LON, LAT);
  expect(Math.abs(east - eastM)).toBeLessThan(CENTIMETRE);
  expect(Math.abs(north - northM)).toBeLessThan(CENTIMETRE);
  const [lon, lat] = vn2000ToWgs84(zone, eastM, northM);
  expect(Math.abs(lon - LON)).toBeLessThan(CENTIMETRE_DEGREES);
  expect(Math.abs(lat - LAT)).toBeLessThan(CENTIMETRE_DEGREES);
});

it('is 27.3 km off where one zone is read as the other', () => {
  const [east] = wgs84ToVn2000(longAn, ...vn2000ToWgs84(tayNinh, 565_148.899, 1_250_876.975));
  expect(565_148.899 - east).toBeCloseTo(27_290.941, 1);
});

it('comes back to within two millimetres, anywhere in Viet Nam and in every zone', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(tayNinh, longAn, utm),
      degrees(101, 112),
      degrees(7, 24),
      (zone, lon, lat) => {
        const [backLon, backLat] = vn2000ToWgs84(zone, ...wgs84ToVn2000(zone, lon, lat));
        expect(Math.abs(backLon - lon)).toBeLessThan(TWO_MILLIMETRES_DEGREES);
        expect(Math.abs(backLat - lat)).toBeLessThan(TWO_MILLIMETRES_DEGREES);
      },
    ),
  );
});
