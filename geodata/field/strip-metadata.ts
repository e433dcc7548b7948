import { orientationOf, orientationSegment } from './photo-orientation.ts';

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;

/** Of the application segments, those a decoder needs: the colour profile and Adobe's colour transform, by how they begin. */
const KEPT_APPLICATIONS: ReadonlyMap<number, string> = new Map([
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);
/** The marker segments of T.81 between the frame and the scans; any other could carry anything. */
const TABLES = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd]);
const FIRST_FRAME = 0xc0;
const LAST_FRAME = 0xcf;
/** Extensions, tables and conditioning that lie among the numbers of the frames. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

const JFIF = 0xe0;
/** Identifier, version and density, then a thumbnail of no width and height in place of the one there may be. */
const JFIF_HEAD_BYTES = 12;

/** A small file can unfold into gigabytes where it is looked at; no phone takes so large a picture into so few bytes. */
const MOST_PIXELS = 50_000_000;

/**
 * A JPEG (ITU-T T.81) without EXIF, XMP, IPTC, comments, thumbnails, further pictures, unknown segments and whatever
 * follows its end: none of where, when and with what it was taken. Which way up it is shown stays; the picture itself is
 * the same byte for byte. Null: not a whole JPEG, or one of more than 50 million pixels.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== MARKER || bytes[1] !== START_OF_IMAGE) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let sawScan = false;
  let orientation: number | null = null;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === MARKER) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      kept.push(bytes.subarray(at, at + 2));
      if (orientation !== null && orientation !== 1) kept.splice(1, 0, orientationSegment(orientation));
      return sawScan ? joined(kept) : null;
    }
    const size = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + size;
    if (size < 2 || end > bytes.length) return null;
    const content = bytes.subarray(at + 4, end);
    if (isFrame(marker) && pixelsOf(content) > MOST_PIXELS) return null;
    if (marker === EXIF) orientation ??= orientationOf(content);
    else if (marker === JFIF) kept.push(...withoutThumbnail(content));
    else if (isKept(marker, content)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    sawScan = true;
    const scanEnd = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAMES.has(marker);
}

/** Precision, then lines and samples a line, two bytes each. */
function pixelsOf(frame: Uint8Array): number {
  const word = (at: number) => ((frame[at] ?? 0) << 8) | (frame[at + 1] ?? 0);
  return word(1) * word(3);
}

function startsWith(content: Uint8Array, text: string): boolean {
  return [...text].every((sign, i) => content[i] === sign.charCodeAt(0));
}

function isKept(marker: number, content: Uint8Array): boolean {
  if (isFrame(marker) || TABLES.has(marker)) return true;
  const wanted = KEPT_APPLICATIONS.get(marker);
  return wanted !== undefined && startsWith(content, wanted);
}

/** JFIF's own head; its extensions are thumbnails and go. */
function withoutThumbnail(content: Uint8Array): Uint8Array[] {
  if (!startsWith(content, 'JFIF\0') || content.length < JFIF_HEAD_BYTES) return [];
  const head = [...content.subarray(0, JFIF_HEAD_BYTES), 0, 0];
  return [Uint8Array.from([MARKER, JFIF, 0, head.length + 2, ...head])];
}

/** Where the entropy-coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== MARKER) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
