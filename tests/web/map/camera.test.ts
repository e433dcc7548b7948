import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCamera, parseCamera } from '../../../web/map/camera.ts';
import { sharedSearchSchema } from '../../../web/selection/search.ts';

describe('the camera in the address', () => {
  it('comes back within a metre and a hundredth of a zoom', () => {
    const camera = fc.record({
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -85, max: 85, noNaN: true }),
      zoom: fc.double({ min: 0, max: 22, noNaN: true }),
    });
    fc.assert(
      fc.property(camera, (given) => {
        const text = formatCamera(given);
        expect(sharedSearchSchema.parse({ map: text }).map).toBe(text);
        const read = parseCamera(text);
        expect(read?.longitude).toBeCloseTo(given.longitude, 4);
        expect(read?.latitude).toBeCloseTo(given.latitude, 4);
        expect(read?.zoom).toBeCloseTo(given.zoom, 1);
      }),
    );
  });

  it('refuses what is no place on the map', () => {
    for (const text of [
      '',
      '106.1,11.3',
      '106.1,11.3,9,1',
      '206.1,11.3,9',
      '106.1,91,9',
      'a,b,c',
      '1,2,99',
    ]) {
      expect(parseCamera(text), text).toBeNull();
    }
  });
});
