/** What of a MapLibre map the link needs. */
export interface LinkedMap {
  getCenter(): { readonly lng: number; readonly lat: number };
  getZoom(): number;
  jumpTo(camera: { center: [number, number]; zoom: number }, eventData: object): unknown;
  on(type: 'move', listener: (event: object) => void): unknown;
  off(type: 'move', listener: (event: object) => void): unknown;
}

/** Marks a movement that copies the other map's: neither copied back nor written into the URL. */
const COPIED = { following: true, copied: true };

/**
 * Two maps with one camera: whichever moves, the other jumps to the very same numbers within the same event, so
 * that nothing can drift. `b` starts where `a` is. A copied movement carries a mark and is not copied back. Returns how to part them.
 */
export function linkCameras(a: LinkedMap, b: LinkedMap): () => void {
  const copy = (from: LinkedMap, to: LinkedMap) => (event: object) => {
    if ('copied' in event) return;
    const { lng, lat } = from.getCenter();
    to.jumpTo({ center: [lng, lat], zoom: from.getZoom() }, COPIED);
  };
  const [toB, toA] = [copy(a, b), copy(b, a)];
  toB({});
  a.on('move', toB);
  b.on('move', toA);
  return () => {
    a.off('move', toB);
    b.off('move', toA);
  };
}
