import type { LightBlock } from '../../../geodata/report/light-block.ts';
import { drawText } from './draw-text.ts';
import { fillLight } from './light-mark.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';
import { type Section, tagged } from './tags.ts';

const BAR_HEIGHT = 9;

/** Light coverage: the interval by length and by route, and a bar of what is lit, unlit and not surveyed. */
export function drawLightSection(
  doc: Pdf,
  section: Section,
  light: LightBlock,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): number {
  let below = y;
  if (light.byKm === null || light.byRoute === null) {
    tagged(doc, section, 'P', () => {
      below += drawText(
        doc,
        'Chưa có tuyến đường nào trong dữ liệu.',
        { x, y, width },
        { font: 'regular', size: 8 },
      );
    });
    return below;
  }
  const lines = [light.byKm, light.byRoute];
  tagged(doc, section, 'P', () => {
    for (const text of lines) {
      below += drawText(
        doc,
        text,
        { x, y: below, width },
        { font: 'medium', size: 8, minSize: 6.5, maxLines: 2 },
      );
    }
  });
  const bar = below + 2;
  const alt = light.parts.map(({ text }) => text).join(', ');
  tagged(
    doc,
    section,
    'Figure',
    () => {
      let left = x;
      for (const { lit, share } of light.parts) {
        fillLight(doc, lit, { x: left, y: bar, width: width * share, height: BAR_HEIGHT });
        left += width * share;
      }
    },
    alt,
  );
  below = bar + BAR_HEIGHT + 3;
  for (const { lit, text } of light.parts) {
    const top = below;
    tagged(doc, section, 'P', () => {
      fillLight(doc, lit, { x, y: top + 2, width: 13, height: 6 });
      below += drawText(
        doc,
        text,
        { x: x + 17, y: top, width: width - 17 },
        { font: 'regular', size: 7.5, color: INK.quiet },
      );
    });
  }
  tagged(doc, section, 'P', () => {
    const style = { font: 'italic', size: 6.5, maxLines: 3, color: INK.quiet } as const;
    below += drawText(doc, light.note, { x, y: below + 1, width }, style) + 1;
  });
  return below;
}
