import { LARGEST_PHOTO_BYTES } from '../../../geodata/field/largest-photo.ts';

const LONGEST_SIDE = 1600;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/** The file is no picture a browser can draw. */
export class PhotoUnreadable extends Error {
  override readonly name = 'PhotoUnreadable';
}

/**
 * The picture drawn anew, smaller, as JPEG: what the camera wrote beside it (place, time, device) is gone with the old
 * file. Throws PhotoUnreadable.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new PhotoUnreadable('not a picture', { cause });
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new PhotoUnreadable('no canvas');
  // JPEG knows no transparency: what a picture leaves out would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (photo.size <= LARGEST_PHOTO_BYTES) return photo;
  }
  throw new PhotoUnreadable('too large');
}
