import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type FontName = 'regular' | 'italic' | 'medium' | 'semibold' | 'bold';

/** A font as fontkit parses it; pdfkit takes one as it is. */
export interface ParsedFont {
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): unknown;
}

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit since 0.20; its types do not know yet. */
      registerFont(name: string, font: ParsedFont): this;
    }
  }
}

const FILES: Readonly<Record<FontName, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  italic: '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  medium: '500Medium/BeVietnamPro_500Medium.ttf',
  semibold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));

function isFontkit(module: unknown): module is { create(file: Uint8Array): ParsedFont } {
  return typeof module === 'object' && module !== null && 'create' in module;
}

/** The parser that pdfkit brings along. */
function parser() {
  const module: unknown = createRequire(require.resolve('pdfkit'))('fontkit');
  if (!isFontkit(module)) throw new TypeError('fontkit has no create()');
  return module;
}

/**
 * A parsed font remembers for each shape the character it was first drawn for, and writes that into the document's
 * ToUnicode table. Every character is drawn once in the font's own order, so that no document changes a later one.
 */
function parse(file: string): ParsedFont {
  const font = parser().create(readFileSync(join(folder, file)));
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font;
}

let parsed: readonly (readonly [string, ParsedFont])[] | null = null;

/** The letters of every report, by `FontName`; parsed once: that takes longer than drawing a page. */
export function reportFonts(): readonly (readonly [string, ParsedFont])[] {
  parsed ??= Object.entries(FILES).map(([name, file]) => [name, parse(file)] as const);
  return parsed;
}
