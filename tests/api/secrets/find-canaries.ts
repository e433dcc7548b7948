import { CANARIES, type Canary } from './canaries.ts';
import type { Read } from './readable.ts';

const SIGN = /[.*+?^${}()|[\]\\]/g;
const escaped = (text: string) => text.replace(SIGN, '\\$&');

/** Numbers stand alone; words may stand in others, but "chim7w" is no part of "chim77w". */
const wanted = CANARIES.flatMap((canary) =>
  canary.forms.map((form): [string, Canary] => [form.toLowerCase(), canary]),
);
const isNumber = ([form]: [string, Canary]) => /^\d+$/.test(form);
const numbers = new Map(wanted.filter(isNumber));
const others = new Map(wanted.filter((each) => !isNumber(each)));
const NUMBER = /(?<![\w.])\d{6,7}(?![\w.]|\.\d)/g;
const OTHER = new RegExp([...others.keys()].map(escaped).join('|'), 'gi');

const places = CANARIES.filter(({ held }) => held.kind === 'point').map(
  (canary) => [canary.value.split(' ').map(Number), canary] as const,
);

/** Every canary in what was read, and those of `taken` under their texts. */
export function findCanaries(
  { text, points, tolerance }: Read,
  taken: ReadonlyMap<string, Canary> = new Map(),
): Canary[] {
  const found = new Set<Canary>();
  for (const [form, canary] of taken) if (text.includes(form)) found.add(canary);
  for (const [word] of text.matchAll(OTHER)) {
    const canary = others.get(word.toLowerCase());
    if (canary !== undefined) found.add(canary);
  }
  // As programs write them, and as people do, with a mark at the thousands.
  for (const written of [text, text.replace(/(?<=\d)[.,\u00a0](?=\d{3}(?!\d))/g, '')]) {
    for (const [digits] of written.matchAll(NUMBER)) {
      const canary = numbers.get(digits);
      if (canary !== undefined) found.add(canary);
    }
  }
  for (const [[lon = 0, lat = 0], canary] of places) {
    const isHere = ([x = 0, y = 0]: readonly number[]) =>
      Math.abs(x - lon) <= tolerance && Math.abs(y - lat) <= tolerance;
    if (points.some(isHere)) found.add(canary);
  }
  return [...found];
}
