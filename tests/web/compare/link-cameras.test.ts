import { expect, it } from 'vitest';
import { type LinkedMap, linkCameras } from '../../../web/compare/stage/link-cameras.ts';

/** A camera that, like MapLibre's, tells of each jump at once and hands its event data on. The real maps: e2e. */
class PlainCamera implements LinkedMap {
  #center = { lng: 0, lat: 0 };
  #zoom = 0;
  #listeners = new Set<(event: object) => void>();
  jumps = 0;

  getCenter() {
    return this.#center;
  }
  getZoom() {
    return this.#zoom;
  }
  jumpTo({ center: [lng, lat], zoom }: { center: [number, number]; zoom: number }, eventData: object = {}) {
    this.jumps += 1;
    if (this.jumps > 100) throw new Error('the cameras chase each other');
    this.#center = { lng, lat };
    this.#zoom = zoom;
    for (const listener of this.#listeners) listener(eventData);
  }
  on(_: 'move', listener: (event: object) => void) {
    this.#listeners.add(listener);
  }
  off(_: 'move', listener: (event: object) => void) {
    this.#listeners.delete(listener);
  }
  get place() {
    return [this.#center.lng, this.#center.lat, this.#zoom];
  }
}

const there = { center: [106.12345678901234, 11.3] as [number, number], zoom: 9.87654321 };
const elsewhere = { center: [105.9, 11] as [number, number], zoom: 11 };

function linked() {
  const [a, b] = [new PlainCamera(), new PlainCamera()];
  a.jumpTo(there);
  return { a, b, part: linkCameras(a, b) };
}

it('puts the second map where the first is', () => {
  const { b } = linked();
  expect(b.place).toEqual([106.12345678901234, 11.3, 9.87654321]);
});

it('copies a movement of either map once, to the last digit', () => {
  const { a, b } = linked();
  const before = [a.jumps, b.jumps];
  b.jumpTo(elsewhere);
  expect(a.place).toEqual(b.place);
  expect([a.jumps, b.jumps]).toEqual([1 + (before[0] ?? 0), 1 + (before[1] ?? 0)]);
  a.jumpTo(there);
  expect(b.place).toEqual([106.12345678901234, 11.3, 9.87654321]);
});

it('copies a movement that follows the address too', () => {
  const { a, b } = linked();
  a.jumpTo(elsewhere, { following: true });
  expect(b.place).toEqual([105.9, 11, 11]);
});

it('leaves the maps alone once they are parted', () => {
  const { a, b, part } = linked();
  part();
  a.jumpTo(elsewhere);
  expect(b.place).toEqual([106.12345678901234, 11.3, 9.87654321]);
});
