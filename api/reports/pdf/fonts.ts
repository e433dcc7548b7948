import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type FontName = 'regular' | 'italic' | 'medium' | 'semibold' | 'bold';

const FILES: Readonly<Record<FontName, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  italic: '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  medium: '500Medium/BeVietnamPro_500Medium.ttf',
  semibold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
);
let read: Readonly<Record<FontName, Buffer>> | null = null;

/**
 * The letters of every report, read once. Each document parses them anew: a parsed font remembers which character
 * it first drew a shape for, and one shared between documents would let an earlier report change a later one's bytes.
 */
export function fontFiles(): Readonly<Record<FontName, Buffer>> {
  read ??= {
    regular: readFileSync(join(folder, FILES.regular)),
    italic: readFileSync(join(folder, FILES.italic)),
    medium: readFileSync(join(folder, FILES.medium)),
    semibold: readFileSync(join(folder, FILES.semibold)),
    bold: readFileSync(join(folder, FILES.bold)),
  };
  return read;
}
