import type { PagePoint } from './frame.ts';

export interface LabelWish {
  readonly text: string;
  /** Size of the written text, in points. */
  readonly width: number;
  readonly height: number;
  /** The area it names, within the frame. */
  readonly rings: readonly (readonly PagePoint[])[];
  /** An area the text must not reach into; none when not given. */
  readonly avoid?: readonly (readonly PagePoint[])[];
}

export interface PlacedLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places tried across and along an area. */
const TRIES = 20;
/** Free space around a text, in points. */
const GAP = 1.5;

function boxAround(x: number, y: number, { width, height }: Pick<LabelWish, 'width' | 'height'>): Box {
  const [w, h] = [width / 2 + GAP, height / 2 + GAP];
  return { left: x - w, top: y - h, right: x + w, bottom: y + h };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Even-odd over all rings: holes are outside. */
function isInside(rings: LabelWish['rings'], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const before = ring[(index + ring.length - 1) % ring.length] ?? point;
      const straddles = point[1] > y !== before[1] > y;
      const at = point[0] + ((y - point[1]) / (before[1] - point[1])) * (before[0] - point[0]);
      if (straddles && x < at) inside = !inside;
    });
  }
  return inside;
}

function boundsOf(rings: LabelWish['rings']): Box {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const PROBES = 15;

/** How many of fifteen places of a box (along its top, its middle and its bottom) lie in the area. */
function coveredBy(rings: LabelWish['rings'], box: Box): number {
  let covered = 0;
  for (const across of [0, 0.25, 0.5, 0.75, 1]) {
    for (const down of [0, 0.5, 1]) {
      const x = box.left + (box.right - box.left) * across;
      const y = box.top + (box.bottom - box.top) * down;
      if (isInside(rings, x, y)) covered += 1;
    }
  }
  return covered;
}

/** Places of a grid over the area that lie in it, the nearest to its middle first. */
function placesIn(rings: LabelWish['rings']): PagePoint[] {
  const bounds = boundsOf(rings);
  const middle = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] as const;
  const places: { readonly place: PagePoint; readonly away: number }[] = [];
  for (let column = 1; column < TRIES; column += 1) {
    for (let row = 1; row < TRIES; row += 1) {
      const x = bounds.left + ((bounds.right - bounds.left) * column) / TRIES;
      const y = bounds.top + ((bounds.bottom - bounds.top) * row) / TRIES;
      if (isInside(rings, x, y))
        places.push({ place: [x, y], away: Math.hypot(x - middle[0], y - middle[1]) });
    }
  }
  return places.sort((a, b) => a.away - b.away).map(({ place }) => place);
}

/** The free place for one text with most of it in its area; among equals the nearest to the area's middle. */
function bestPlace(wish: LabelWish, frame: Box, taken: readonly Box[]): PagePoint | null {
  let [best, most]: [PagePoint | null, number] = [null, 0];
  for (const place of placesIn(wish.rings)) {
    const box = boxAround(...place, wish);
    const isOut =
      box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    if (isOut || taken.some((other) => overlap(box, other))) continue;
    if (wish.avoid !== undefined && coveredBy(wish.avoid, box) > 0) continue;
    const covered = coveredBy(wish.rings, box);
    if (covered > most) [best, most] = [place, covered];
    if (most === PROBES) break;
  }
  return best;
}

/**
 * A place for each text, in the order given (the first has the choice), in its own area, within width × height and
 * over no other text nor any of `taken`. A text without room is left out: a label that covers another names neither.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const frame: Box = { left: 0, top: 0, right: width, bottom: height };
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (wish.rings.length === 0) continue;
    const place = bestPlace(wish, frame, boxes);
    if (place === null) continue;
    const [x, y] = place;
    boxes.push(boxAround(x, y, wish));
    placed.push({ text: wish.text, x, y });
  }
  return placed;
}
