export interface Fitting {
  readonly width: number;
  readonly maxLines: number;
  /** Size wanted, and the smallest that is still read. */
  readonly size: number;
  readonly minSize: number;
}

export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

type WidthOf = (text: string, size: number) => number;

const ELLIPSIS = '…';
const STEP = 0.5;

/** One space between words, no control characters: a line break in a name would leave its cell. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

function wrap(text: string, width: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A word wider than the line is broken where it must. */
function breakWords(text: string, width: number, widthOf: (part: string) => number): string {
  return text
    .split(' ')
    .map((word) => {
      if (widthOf(word) <= width) return word;
      const parts = [''];
      for (const character of word) {
        const last = parts.at(-1) ?? '';
        if (last !== '' && widthOf(last + character) > width) parts.push(character);
        else parts[parts.length - 1] = last + character;
      }
      return parts.join(' ');
    })
    .join(' ');
}

function shorten(line: string, width: number, widthOf: (part: string) => number): string {
  let kept = [...line];
  while (kept.length > 0 && widthOf(`${kept.join('').trimEnd()}${ELLIPSIS}`) > width)
    kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}${ELLIPSIS}`;
}

/**
 * The lines of a text in a box: at the size wanted where it fits, else smaller, at the smallest size with words
 * broken, and at last cut off with "…". Never more than `maxLines`, never wider than `width`.
 */
export function fitText(text: string, fitting: Fitting, widthOf: WidthOf): FittedText {
  const { width, maxLines, size: wanted, minSize } = fitting;
  const plain = plainText(text);
  for (let size = wanted; size >= minSize; size -= STEP) {
    const measure = (part: string) => widthOf(part, size);
    const lines = wrap(plain, width, measure);
    if (lines.length <= maxLines && lines.every((line) => measure(line) <= width)) return { lines, size };
  }
  const measure = (part: string) => widthOf(part, minSize);
  const lines = wrap(breakWords(plain, width, measure), width, measure);
  if (lines.length <= maxLines) return { lines, size: minSize };
  const kept = lines.slice(0, maxLines);
  return { lines: [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', width, measure)], size: minSize };
}
