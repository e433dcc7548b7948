import type { LiveMap } from '../map/live-maps.ts';
import { isMapWaiting } from '../map/map-work.ts';
import { type Box, cropOf, pixelRatioFor } from './picture-layout.ts';

/** The map did not come to rest in time, or drew nothing. */
export class PictureFailed extends Error {
  override readonly name = 'PictureFailed';
}

export interface TakenMap {
  readonly canvas: HTMLCanvasElement;
  /** What `canvas` shows, in CSS pixels of the window's map. */
  readonly crop: Box;
  readonly metresPerCssPixel: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

type MapLibreMap = ReturnType<NonNullable<LiveMap['map']['current']>['getMap']>;

const PATIENCE_MS = 60_000;
/** WGS 84, at the equator and zoom 0 with tiles of 512 pixels. */
const METRES_PER_PIXEL = 40_075_016.686 / 512;

function once(map: MapLibreMap, event: 'idle' | 'render', then: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = () => {
      if (event === 'idle' && isMapWaiting(map)) return;
      map.off(event, hear);
      clearTimeout(late);
      then();
      resolve();
    };
    const late = setTimeout(() => {
      map.off(event, hear);
      reject(new PictureFailed(`no ${event} of the map`));
    }, PATIENCE_MS);
    map.on(event, hear);
    map.triggerRepaint();
  });
}

/**
 * A copy of the live map at a higher pixel ratio. The drawing buffer is only there within the frame that drew it, so
 * it is read in that frame; the map keeps no second buffer for the sake of a picture. What deck.gl draws is in it,
 * as it shares the canvas.
 */
export async function takeMap({ map: ref, room }: LiveMap): Promise<TakenMap> {
  const map = ref.current?.getMap();
  if (map === undefined) throw new PictureFailed('there is no map');
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const before = map.getPixelRatio();
  const sides = {
    top: room.top ?? 0,
    right: room.right ?? 0,
    bottom: room.bottom ?? 0,
    left: room.left ?? 0,
  };
  const crop = cropOf({ width, height }, sides);
  const ratio = pixelRatioFor({ width, height }, crop);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(crop.width * ratio);
  canvas.height = Math.round(crop.height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) throw new PictureFailed('no 2d context');
  try {
    map.setPixelRatio(ratio);
    await once(map, 'idle', () => {});
    await once(map, 'render', () => {
      const drawn = map.getCanvas();
      const [sx, sy] = [drawn.width / width, drawn.height / height];
      context.drawImage(
        drawn,
        crop.x * sx,
        crop.y * sy,
        crop.width * sx,
        crop.height * sy,
        0,
        0,
        canvas.width,
        canvas.height,
      );
    });
  } finally {
    map.setPixelRatio(before);
  }
  const { lat } = map.getCenter();
  const metresPerCssPixel = (METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
  return { canvas, crop, metresPerCssPixel, bearing: map.getBearing() };
}
