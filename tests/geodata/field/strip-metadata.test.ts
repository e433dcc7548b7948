import { describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../geodata/field/strip-metadata.ts';

const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const text = (words: string) => [...new TextEncoder().encode(words)];
const JFIF = segment(0xe0, text('JFIF\0'));
const TABLE = segment(0xdb, [0, 1, 2, 3]);
// Holds a stuffed 0xff and a restart marker, which end nothing.
const SCAN = [...segment(0xda, [1, 1, 0]), 10, 0xff, 0x00, 20, 0xff, 0xd3, 30];
const END = [0xff, 0xd9];
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

  it('keeps the colour profile', () => {
    const profile = segment(0xe2, text('ICC_PROFILE\0'));
    expect(stripMetadata(jpeg(profile, SCAN, END))).toEqual(jpeg(profile, SCAN, END));
  });

  it.each([
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['nothing', new Uint8Array()],
    ['a picture cut short', jpeg(JFIF, TABLE, SCAN)],
    ['one without a scan', jpeg(JFIF, END)],
    ['a segment longer than the file', jpeg([0xff, 0xe1, 0xff, 0xff, 1])],
    ['a web page', new TextEncoder().encode('<html>')],
  ])('is not %s', (_, bytes) => {
    expect(stripMetadata(bytes)).toBeNull();
  });
});
