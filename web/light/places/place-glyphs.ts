import type { PlaceKind } from '../../../geodata/place/place-kind.ts';

/** Strokes in a square of 24: told apart by shape, not by colour. The same on the map and in its legend. */
export const PLACE_GLYPHS: Record<PlaceKind, string> = {
  school: 'M3 11 12 5l9 6M6 10v9h12v-9M10 19v-5h4v5',
  market: 'M4 10l2-5h12l2 5zM6 10v9h12v-9M4 10h16',
  clinic: 'M12 5v14M5 12h14',
  bridge: 'M3 9h18M4 18c1-6 15-6 16 0M3 9v9M21 9v9',
  crossing: 'M5 6v12M9.7 6v12M14.3 6v12M19 6v12',
};
