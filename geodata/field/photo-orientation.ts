const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
const LITTLE_ENDIAN = 0x4949;
const BIG_ENDIAN = 0x4d4d;

/**
 * Which way up a camera says a picture is to be shown: 1 as it is stored, 2 to 8 turned or mirrored (EXIF 2.32, tag 274).
 * `content`: of an application segment. Null: it says nothing of that, or is not EXIF.
 */
export function orientationOf(content: Uint8Array): number | null {
  if (!EXIF.every((byte, i) => content[i] === byte)) return null;
  const tiff = new DataView(content.buffer, content.byteOffset + EXIF.length, content.length - EXIF.length);
  if (tiff.byteLength < 8) return null;
  const order = tiff.getUint16(0);
  if (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN) return null;
  const isLittle = order === LITTLE_ENDIAN;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, isLittle);
  for (let n = 0; n < entries; n += 1) {
    const at = directory + 2 + n * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) !== TAG || tiff.getUint16(at + 2, isLittle) !== SHORT) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An application segment with its marker that says this orientation and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  // Big-endian TIFF: one directory at byte 8, with one entry, and no other directory.
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    SHORT,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const content = [...EXIF, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}
