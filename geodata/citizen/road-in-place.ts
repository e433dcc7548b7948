import { foldKey } from '../text/fold.ts';
import { roadKeys } from './rank-roads.ts';

export interface RoadInPlace {
  /** Folded: a part of the road's name. */
  readonly road: string;
  /** Folded: a part of the name of its commune or district. */
  readonly place: string;
}

/** Longer than any name of a road with its commune. */
const MOST_WORDS = 12;
/** A place of one letter is everywhere. */
const SHORTEST_PLACE = 2;

/** Ways to read what was typed as a road and the place it lies in: "đường ấp 3 xã Tân Hòa", "ấp 3, Tân Hòa". */
export function roadsInPlaces(typed: string): RoadInPlace[] {
  const words = foldKey(typed).split(' ').slice(0, MOST_WORDS);
  return words.flatMap((_, at) => {
    const place = words.slice(at).join(' ');
    if (at === 0 || place.length < SHORTEST_PLACE) return [];
    return roadKeys(words.slice(0, at).join(' ')).map((road) => ({ road, place }));
  });
}
