import { describe, expect, it } from 'vitest';
import { orientationOf, orientationSegment } from '../../../geodata/field/photo-orientation.ts';
import { stripMetadata } from '../../../geodata/field/strip-metadata.ts';

const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const text = (words: string) => [...new TextEncoder().encode(words)];
const JFIF = segment(0xe0, [...text('JFIF\0'), 1, 2, 0, 0, 72, 0, 72, 0, 0]);
const TABLE = segment(0xdb, [0, 1, 2, 3]);
// Holds a stuffed 0xff and a restart marker, which end nothing.
const SCAN = [...segment(0xda, [1, 1, 0]), 10, 0xff, 0x00, 20, 0xff, 0xd3, 30];
const END = [0xff, 0xd9];
const frame = (height: number, width: number) =>
  segment(0xc2, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
const jpeg = (...parts: (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);

describe('a photo without what the camera wrote beside it', () => {
  it('loses EXIF, XMP, IPTC, comments and what follows its end, and keeps the picture', () => {
    const seen = stripMetadata(
      jpeg(
        JFIF,
        segment(0xe1, text('Exif\0\0GPS 11.3 106.1')),
        segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0')),
        segment(0xed, text('Photoshop 3.0')),
        segment(0xe2, text('MPF\0')),
        segment(0xfe, text('ấp Bình')),
        TABLE,
        SCAN,
        TABLE,
        SCAN,
        END,
        text('a second picture'),
      ),
    );
    expect(seen).toEqual(jpeg(JFIF, TABLE, SCAN, TABLE, SCAN, END));
  });

  it('loses thumbnails, segments nobody knows and what only looks like a colour profile', () => {
    const thumbnail = [...text('JFIF\0'), 1, 2, 0, 0, 72, 0, 72, 1, 1, 9, 9, 9];
    const seen = stripMetadata(
      jpeg(
        segment(0xe0, thumbnail),
        segment(0xe0, text('JFXX\0 a second picture')),
        segment(0xe2, text('FPXR\0 GPS')),
        segment(0xee, text('Samsung')),
        segment(0xf7, text('anything')),
        segment(0x5f, text('anything')),
        frame(20, 10),
        SCAN,
        END,
      ),
    );
    expect(seen).toEqual(jpeg(JFIF, frame(20, 10), SCAN, END));
  });

  it.each([6, 3, 8, 2])('is still shown the way up it was taken (%i), and that is all EXIF says', (way) => {
    // TIFF in either byte order: camera, orientation, place.
    const big = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, 1, 0x0f, 0, 2, 0, 0, 0, 4, ...text('Nok\0')];
    const little = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0];
    const exif = [
      [...text('Exif\0\0'), ...big, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0, ...text('GPS')],
      [...text('Exif\0\0'), ...little, 0x12, 1, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0, ...text('GPS')],
    ];
    for (const content of exif) {
      const seen = stripMetadata(jpeg(JFIF, segment(0xe1, content), SCAN, END));
      const told = Uint8Array.from([...(seen ?? [])].slice(6, 38));
      expect(orientationOf(told)).toBe(way);
      expect(seen).toEqual(jpeg([...orientationSegment(way)], JFIF, SCAN, END));
      expect(new TextDecoder('latin1').decode(seen ?? undefined)).not.toMatch(/Nok|GPS/);
    }
  });

  it.each([
    ['upright', 1],
    ['of no way up there is', 9],
  ])('says nothing of a picture that is %s', (_, way) => {
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0];
    const exif = segment(0xe1, [...text('Exif\0\0'), ...tiff]);
    expect(stripMetadata(jpeg(exif, SCAN, END))).toEqual(jpeg(SCAN, END));
  });

  it.each([
    ['cut short', [0x4d, 0x4d, 0]],
    ['of another order', [1, 2, 0, 42, 0, 0, 0, 8, 0, 0]],
    ['that points beyond its end', [0x4d, 0x4d, 0, 42, 0xff, 0xff, 0xff, 0xff]],
    ['with more entries than it holds', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0xff, 0xff, 1, 2]],
  ])('takes no harm from EXIF %s', (_, tiff) => {
    const exif = segment(0xe1, [...text('Exif\0\0'), ...tiff]);
    expect(stripMetadata(jpeg(exif, SCAN, END))).toEqual(jpeg(SCAN, END));
  });

  it('is refused when a few bytes would unfold into gigabytes', () => {
    expect(stripMetadata(jpeg(frame(65_535, 65_535), SCAN, END))).toBeNull();
    expect(stripMetadata(jpeg(frame(6000, 8000), SCAN, END))).not.toBeNull();
  });

  it('keeps the colour profile', () => {
    const profile = segment(0xe2, text('ICC_PROFILE\0'));
    expect(stripMetadata(jpeg(profile, SCAN, END))).toEqual(jpeg(profile, SCAN, END));
  });

  it.each([
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['a WebP', new TextEncoder().encode('RIFF....WEBPVP8 ')],
    ['a HEIC', new TextEncoder().encode('\0\0\0\u0018ftypheic')],
    ['an SVG with a script', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['a program that only begins like a picture', jpeg(text('/*<script>*/'), SCAN, END)],
    ['nothing', new Uint8Array()],
    ['a picture cut short', jpeg(JFIF, TABLE, SCAN)],
    ['one without a scan', jpeg(JFIF, END)],
    ['a segment longer than the file', jpeg([0xff, 0xe1, 0xff, 0xff, 1])],
    ['a web page', new TextEncoder().encode('<html>')],
  ])('is not %s', (_, bytes) => {
    expect(stripMetadata(bytes)).toBeNull();
  });
});
